package nl.dossierwacht.archive;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.identity.IdentityRecords;
import nl.dossierwacht.intake.Catalogue;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.persistence.archive.ArchiveChoice;
import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.persistence.archive.ArchiveRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.identity.IdentityVerification;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;

/** The items of a work file as they go: documents, and the facts in the place of copies, each with what was chosen for it. */
@ApplicationScoped
public class WorkFileItems {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final String ANY_REASON = "een reden";
    /** What decides whether something may be chosen for an item, in order. */
    private static final List<Rule<ChoiceFacts>> RULES = List.of(new DecisionIsArchived(), new OnlyTheirsIsReturned(), new OnlyNecessaryIsArchived(), new FoundIsNotArchived(), new ChoiceHasReason());

    private final Catalogue catalogue = Catalogue.load();

    @Inject
    WorkFile workFile;

    @Inject
    IdentityRecords identity;

    @Inject
    ArchiveRepository archive;

    /** All items, in the order in which they came. */
    public List<FinaliseItem> of(Dossier dossier) {
        Map<UUID, ArchiveChoice> last = new HashMap<>();
        archive.choicesFor(dossier).forEach(choice -> last.put(choice.itemId(), choice));
        List<FinaliseItem> items = new ArrayList<>();
        identity.kept(dossier).forEach(kept -> items.add(item(kept, Optional.ofNullable(last.get(kept.id())))));
        workFile.documentsOf(dossier).forEach(document -> items.add(item(document, Optional.ofNullable(last.get(document.id())))));
        return items;
    }

    /** What the rules say of a choice for an item. */
    public Decision judge(FinaliseItem item, Choice choice, String why) {
        return Decision.firstRefusal(RULES, new ChoiceFacts(choice, item.isFromResident(), item.isDecision(), choice != Choice.ARCHIVE || item.isFound() || item.may(Choice.ARCHIVE.name()), item.isFound(), why));
    }

    private FinaliseItem item(Document document, Optional<ArchiveChoice> last) {
        Optional<Catalogue.Kind> kind = catalogue.kind(document.domain(), document.kind());
        boolean necessary = document.state() == Document.State.IN_WORK_FILE && document.laterStep().isEmpty();
        String usual = document.necessity() == null ? "" : document.necessity().purpose();
        return new FinaliseItem(document.id(), document.kind(), kind.map(Catalogue.Kind::title).orElse(""), document.origin().name(), document.title(),
                LocalDate.ofInstant(document.offeredAt(), HERE), document.pageCount(), usual,
                possible(document.origin() == Document.Origin.UPLOAD, document.origin() == Document.Origin.DECISION, necessary, document.look().found().filter(found -> !found.isAsked()).isPresent()),
                choice(last), why(last), document.look().found().orElse(null), document.look().page());
    }

    private static FinaliseItem item(IdentityVerification kept, Optional<ArchiveChoice> last) {
        return new FinaliseItem(kept.id(), FinaliseItem.IDENTITY, "", FinaliseItem.IDENTITY, "Identiteit vastgesteld", kept.seenOn(), 0, "Wie de aanvraag deed, staat vast",
                possible(false, false, true, false), choice(last), why(last), null, 0);
    }

    private static Set<Choice> possible(boolean fromResident, boolean decision, boolean necessary, boolean found) {
        Set<Choice> possible = EnumSet.noneOf(Choice.class);
        for (Choice choice : Choice.values()) {
            if (Decision.firstRefusal(RULES, new ChoiceFacts(choice, fromResident, decision, necessary, found, ANY_REASON)).isPermitted()) {
                possible.add(choice);
            }
        }
        return possible;
    }

    private static Choice choice(Optional<ArchiveChoice> last) {
        return last.map(ArchiveChoice::choice).filter(choice -> choice != Choice.PUT_BACK).orElse(null);
    }

    private static String why(Optional<ArchiveChoice> last) {
        return last.map(ArchiveChoice::why).orElse("");
    }
}
