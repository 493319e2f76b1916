package nl.dossierwacht.bodies;

import static nl.dossierwacht.separation.Action.BODY_INFORM;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.dossier.RegisteredPersons;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.letters.DrawnPaper;
import nl.dossierwacht.medical.ConditionWords;
import nl.dossierwacht.medical.WordKind;
import nl.dossierwacht.persistence.bodies.BodyNotice;
import nl.dossierwacht.persistence.bodies.BodyNoticeRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.ring.RingViolation;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;
import nl.dossierwacht.suspicion.ResidentIsToldOfReport;
import nl.dossierwacht.suspicion.SignalFact;

/** Informing other executing bodies of a well-founded suspicion, from a dossier under the Participatiewet (PW 66). */
@Stateless
public class BodiesService {

    private static final String KIND = "brief";
    private static final ExecutingBodies BODIES = ExecutingBodies.load();
    private static final ConditionWords CONDITIONS = new ConditionWords();

    private final BodiesAreInformed informed = new BodiesAreInformed();
    private final BodyGetsOnlyFacts onlyFacts = new BodyGetsOnlyFacts();
    private final ResidentIsToldOfReport told = new ResidentIsToldOfReport();

    @Inject
    BodyNoticeRepository notices;

    @Inject
    BodyWords words;

    @Inject
    OpenDossiers open;

    @Inject
    RegisteredPersons registered;

    @Inject
    WorkFile workFile;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    /** Which bodies were informed from a dossier, the newest first; empty whether none was or it isn't this hat's. */
    @Performs(BODY_INFORM)
    public List<BodyNoticeView> of(String dossierNumber) {
        return open.findOpen(dossierNumber).map(dossier -> {
            touched.dossier(dossier.id());
            return notices.of(dossier).stream().map(words::view).toList();
        }).orElse(List.of());
    }

    /**
     * Informs a body. The letter becomes a document of the dossier; while the resident may not know, it waits with the notice.
     *
     * @throws Refusal if there is no such work file under this hat, the law isn't the Participatiewet, or the body doesn't execute the scheme
     */
    @Performs(BODY_INFORM)
    public InformOutcome inform(String dossierNumber, BodyReport report) {
        Dossier dossier = open.inWork(dossierNumber);
        var domain = dossier.domain();
        Refusal.unlessPermitted(informed.decide(new BodiesAreInformed.Facts(domain.law(), domain.task(), true, true)));
        if (!report.missing().isEmpty()) {
            return new InformOutcome.Unfinished(report.missing());
        }
        Refusal.unlessPermitted(informed.decide(new BodiesAreInformed.Facts(domain.law(), domain.task(), BODIES.executes(report.body(), report.scheme()), !report.grounds().isEmpty())));
        LocalDate today = LocalDate.now(clock);
        Optional<InformOutcome> held = held(report, today);
        if (held.isPresent()) {
            return held.get();
        }
        BodyNotice notice = new BodyNotice(dossier, report.body(), report.scheme(), HatScope.require().employee(), today, report.tellLater().orElse(null));
        words.keep(notice, report, registered.whom(dossier));
        notices.keep(notice);
        if (notice.toldOn().isPresent()) {
            file(notice);
        }
        return new InformOutcome.Informed(notice.toldOn().isPresent());
    }

    /**
     * The resident was told; the letter becomes a document of the dossier.
     *
     * @return whether they weren't told before
     * @throws RingViolation if there is nothing of this id under this hat
     */
    @Performs(BODY_INFORM)
    public boolean told(UUID id) {
        BodyNotice notice = notices.toTell(id).orElseThrow(() -> new RingViolation("not of this hat"));
        touched.dossier(notice.dossier().id());
        if (notice.toldOn().isPresent()) {
            return false;
        }
        notice.told(LocalDate.now(clock));
        file(notice);
        return true;
    }

    private Optional<InformOutcome> held(BodyReport report, LocalDate today) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("grounds", report.grounds());
        report.facts().forEach(fact -> texts.put(fact.kind().name(), fact.seen()));
        int kinds = (int) report.facts().stream().map(SignalFact::kind).distinct().count();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Set<WordKind> found = new LinkedHashSet<>(CONDITIONS.in(text.getValue()));
            if (!onlyFacts.decide(new BodyGetsOnlyFacts.Facts(report.facts().size(), kinds, !found.isEmpty())).isPermitted()) {
                return Optional.of(new InformOutcome.NamesCondition(onlyFacts.id(), text.getKey(), found));
            }
        }
        return told.decide(new ResidentIsToldOfReport.Facts(report.tellLater().orElse(null), !report.whyLater().isEmpty(), today)).isPermitted()
                ? Optional.empty() : Optional.of(new InformOutcome.NotTold());
    }

    private void file(BodyNotice notice) {
        DrawnPaper letter = words.letter(notice);
        workFile.file(notice.dossier(), new WorkFile.Item(letter.title(), KIND, Document.Origin.LETTER, "application/pdf", letter.pages()), letter.content(),
                new Necessity("Inlichten van een andere instantie", "handhaving", "PW 66", "De wet verplicht tot deze mededeling.", "Alleen wat in de brief is genoemd; geen kopie van het dossier."));
    }
}
