package nl.dossierwacht.asking;

import static nl.dossierwacht.separation.Action.DOSSIER_OPEN;
import static nl.dossierwacht.separation.Action.RESIDENT_ASK;
import static nl.dossierwacht.separation.Action.SOURCE_FETCH;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.dossier.RegisteredPersons;
import nl.dossierwacht.intake.NecessityIsStated;
import nl.dossierwacht.letters.LetterTexts;
import nl.dossierwacht.notes.NoteGate;
import nl.dossierwacht.persistence.asking.AskedItem;
import nl.dossierwacht.persistence.asking.AskedItemRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.ring.RingViolation;
import nl.dossierwacht.person.FoundPerson;
import nl.dossierwacht.person.PersonSource;
import nl.dossierwacht.person.PersonSource.Field;
import nl.dossierwacht.person.PersonSourceUnavailable;
import nl.dossierwacht.reason.ReasonGate;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;

/** Asks residents for what is needed, once, and fetches from authentic sources what may not be asked. */
@Stateless
public class AskingService {

    private final AskOnce once = new AskOnce();
    private final AskIsNamed named = new AskIsNamed();
    private final FetchIsForItem forItem = new FetchIsForItem();
    private final SecretAddressIsForNamed secret = new SecretAddressIsForNamed();
    private final SourceTextPassesGate passes = new SourceTextPassesGate();
    private final NecessityIsStated necessary = new NecessityIsStated();
    private final ReasonGate reasons = new ReasonGate();

    @Inject
    AskingList list;

    @Inject
    AskedItemRepository asked;

    @Inject
    AskingTexts texts;

    @Inject
    AskingPapers papers;

    @Inject
    OpenDossiers open;

    @Inject
    RegisteredPersons registered;

    @Inject
    PersonSource persons;

    @Inject
    NoteGate gate;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    /** What can be asked or fetched for a dossier and what was asked; nothing whether it has none or isn't this hat's. */
    @Performs(DOSSIER_OPEN)
    public AskingRoom room(String dossierNumber) {
        return open.findOpen(dossierNumber).map(dossier -> {
            touched.dossier(dossier.id());
            LocalDate today = LocalDate.now(clock);
            Law law = dossier.domain().law();
            List<AskingRoom.Choice> askable = list.items().under(law).stream().filter(item -> mayAsk(law, item)).map(AskingRoom.Choice::of).toList();
            List<AskingRoom.Choice> fromSource = list.items().under(law).stream().filter(item -> !mayAsk(law, item)).map(AskingRoom.Choice::of).toList();
            return new AskingRoom(askable, fromSource, asked.of(dossier).stream().map(item -> view(item, today)).toList());
        }).orElse(AskingRoom.EMPTY);
    }

    /**
     * Asks the resident, with a letter in the work file.
     *
     * @throws Refusal if there is no such work file under this hat, a source holds one of the items, it isn't on the list of the law, or a reason or the day is missing
     */
    @Performs(RESIDENT_ASK)
    public void ask(String dossierNumber, ResidentAsk ask) {
        Dossier dossier = open.inWork(dossierNumber);
        open.lock(dossier);
        LocalDate today = LocalDate.now(clock);
        Law law = dossier.domain().law();
        List<Optional<ResidentItems.Item>> found = ask.items().stream().map(wanted -> list.items().item(law, wanted.code())).toList();
        found.stream().flatMap(Optional::stream).forEach(item -> Refusal.unlessPermitted(once.decide(new AskOnce.Facts(law, item.source().isPresent()))));
        Set<String> codes = ask.items().stream().map(ResidentAsk.Wanted::code).collect(Collectors.toSet());
        boolean all = found.stream().allMatch(Optional::isPresent) && codes.size() == ask.items().size();
        boolean already = asked.of(dossier).stream().filter(item -> item.state() == AskedItem.State.OPEN).anyMatch(item -> codes.contains(texts.of(item).code()));
        Refusal.unlessPermitted(named.decide(new AskIsNamed.Facts(ask.items().size(), all, already, isUndecided(dossier), ask.answerBy(), today)));
        ask.items().forEach(wanted -> Refusal.unlessPermitted(necessary.decide(necessity(list.items().item(law, wanted.code()).orElseThrow(), wanted.why()))));
        Refusal.unlessPermitted(reasons.decide(ask.items().stream().map(ResidentAsk.Wanted::why)));

        ask.items().forEach(wanted -> keep(dossier, list.items().item(law, wanted.code()).orElseThrow(), wanted.why(), today, ask.answerBy()));
        papers.ask(dossier, ask.items().stream().map(wanted -> inLetter(list.items().item(law, wanted.code()).orElseThrow(), wanted.why())).toList(), ask.answerBy(),
                list.items().under(law).stream().anyMatch(ResidentItems.Item::reported));
    }

    /** The resident answered. @return whether it was open until now @throws RingViolation if it isn't this hat's */
    @Performs(RESIDENT_ASK)
    public boolean received(UUID id) {
        return settle(id, AskedItem.State.RECEIVED);
    }

    /** What was asked isn't needed any more. @return whether it was open until now @throws RingViolation if it isn't this hat's */
    @Performs(RESIDENT_ASK)
    public boolean notNeeded(UUID id) {
        return settle(id, AskedItem.State.NOT_NEEDED);
    }

    /**
     * Fetches one item from the source that holds it, with only the fields that it needs, as a paper of the work file.
     *
     * @return whether the source knows the resident; if not, nothing is kept
     * @throws Refusal if there is no such work file under this hat, the item isn't to be fetched, or the address is secret and the dossier isn't for named people
     * @throws PersonSourceUnavailable if the source can't be asked now; nothing is changed
     */
    @Performs(SOURCE_FETCH)
    public boolean fetch(String dossierNumber, String code, String why) {
        Dossier dossier = open.inWork(dossierNumber);
        LocalDate today = LocalDate.now(clock);
        ResidentItems.Item item = toFetch(dossier, code, why, today);
        Set<Field> fields = item.source().orElseThrow().fields();
        if (fields.isEmpty()) {
            throw new PersonSourceUnavailable("there is no connection with this source");
        }
        Optional<Bsn> resident = Bsn.read(registered.whom(dossier).bsn());
        Optional<FoundPerson> found = resident.flatMap(bsn -> {
            if (fields.contains(Field.HOME_ADDRESS)) {
                // Whether it is secret is asked first, so that a secret address doesn't come at all where it may not stay.
                boolean isSecret = persons.find(bsn, EnumSet.of(Field.ADDRESS)).filter(FoundPerson::secretAddress).isPresent();
                Refusal.unlessPermitted(secret.decide(new SecretAddressIsForNamed.Facts(isSecret, !dossier.named().isEmpty())));
            }
            return persons.find(bsn, fields);
        });
        found.ifPresent(person -> papers.file(dossier, item, SourceWords.of(person, fields), why.strip(), today, ""));
        return found.isPresent();
    }

    /**
     * Keeps what an employee looked up in a source that we have no connection with, or that didn't answer.
     *
     * @throws Refusal if there is no such work file under this hat, the item isn't to be fetched, or the text may not enter
     */
    @Performs(SOURCE_FETCH)
    public void lookedUp(String dossierNumber, LookedUp looked) {
        Dossier dossier = open.inWork(dossierNumber);
        ResidentItems.Item item = toFetch(dossier, looked.code(), looked.why(), looked.on());
        Refusal.unlessPermitted(passes.decide(new SourceTextPassesGate.Facts(looked.found().length(), gate.judge(looked.found()).isPresent())));
        papers.file(dossier, item, looked.found(), looked.why(), looked.on(), HatScope.require().employee());
    }

    private ResidentItems.Item toFetch(Dossier dossier, String code, String why, LocalDate on) {
        Law law = dossier.domain().law();
        Optional<ResidentItems.Item> item = list.items().item(law, code);
        Refusal.unlessPermitted(forItem.decide(new FetchIsForItem.Facts(law, item.flatMap(ResidentItems.Item::source).isPresent(), isUndecided(dossier), on, dossier.requestedOn(), LocalDate.now(clock))));
        Refusal.unlessPermitted(necessary.decide(necessity(item.orElseThrow(), why)));
        Refusal.unlessPermitted(reasons.decide(why));
        touched.purpose("Opzoeken in " + item.orElseThrow().source().orElseThrow().name() + ": " + item.orElseThrow().name());
        return item.orElseThrow();
    }

    private boolean settle(UUID id, AskedItem.State as) {
        AskedItem item = asked.toChange(id).orElseThrow(() -> new RingViolation("not of this hat"));
        touched.dossier(item.dossier().id());
        if (item.state() != AskedItem.State.OPEN) {
            return false;
        }
        item.settle(as, LocalDate.now(clock), HatScope.require().employee());
        return true;
    }

    private void keep(Dossier dossier, ResidentItems.Item item, String why, LocalDate today, LocalDate answerBy) {
        AskedItem kept = new AskedItem(dossier, today, HatScope.require().employee(), answerBy);
        texts.keep(kept, new AskingTexts.Words(item.code(), item.name(), why));
        asked.keep(kept);
    }

    private boolean mayAsk(Law law, ResidentItems.Item item) {
        return once.decide(new AskOnce.Facts(law, item.source().isPresent())).isPermitted();
    }

    /** The least that is enough is on the list; what is asked of the employee is why it is needed now. */
    private static NecessityIsStated.Facts necessity(ResidentItems.Item item, String why) {
        return new NecessityIsStated.Facts(item.usualWhy(), why, item.enough());
    }

    private static LetterTexts.AskedFor inLetter(ResidentItems.Item item, String why) {
        return new LetterTexts.AskedFor(item.name(), why, item.enough());
    }

    private static boolean isUndecided(Dossier dossier) {
        return dossier.stage() == Dossier.Stage.REQUESTED || dossier.stage() == Dossier.Stage.INVESTIGATING;
    }

    private AskingRoom.Asked view(AskedItem item, LocalDate today) {
        AskingTexts.Words words = texts.of(item);
        return new AskingRoom.Asked(item.id(), words.name(), words.why(), item.askedOn(), item.answerBy(), item.askedBy(), item.state(), item.settledOn(),
                item.state() == AskedItem.State.OPEN && item.answerBy().isBefore(today));
    }
}
