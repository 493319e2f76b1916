package nl.dossierwacht.archive;

import static nl.dossierwacht.separation.Action.FINALISE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import nl.dossierwacht.archive.pdfa.ConversionUnavailable;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.dossier.WorkFilePart;
import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.Dossier.Stage;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;

/** From work file to archive file (Q1, 14, 28): every item is chosen for, then all of it happens at once. */
@Stateless
public class FinalisingService {

    private final NothingStaysOpen nothingStaysOpen = new NothingStaysOpen();

    @Inject
    OpenDossiers open;

    @Inject
    FinalisingSetting setting;

    @Inject
    WorkFileItems items;

    @Inject
    Choosing choosing;

    @Inject
    Finalisation finalisation;

    @Inject
    LookingAgain looking;

    @Inject
    Touched touched;

    @Inject
    ArchiveWork work;

    @Inject
    @Any
    Instance<WorkFilePart> parts;

    /** Who finalises in this municipality. */
    @Performs(FINALISE)
    public FinalisedBy finalisedBy() {
        return setting.finalisedBy();
    }

    /** The decided dossiers that wait for who is at work, the most urgent first. */
    @Performs(FINALISE)
    public List<WaitingDossier> waiting() {
        HatScope worn = HatScope.require();
        return work.dossiersFor(worn.hat(), worn.employee()).stream().map(dossier -> {
            List<FinaliseItem> all = items.of(dossier);
            int decided = (int) all.stream().filter(item -> item.choice().isPresent()).count();
            return new WaitingDossier(dossier.number(), dossier.subject(), dossier.decidedOn().orElseThrow(), dossier.outcome().orElseThrow(), decided, all.size(), ArchiveWork.due(dossier));
        }).toList();
    }

    /** Whether who is at work may finalise this dossier now. */
    @Performs(FINALISE)
    public boolean mayFinalise(String number) {
        Dossier dossier = open.any(number);
        return dossier.stage() == Stage.DECIDED && setting.about(dossier).isPermitted();
    }

    /**
     * What the page of finalising shows; empty if the dossier isn't decided yet, or was finalised already.
     *
     * @throws Refusal if there is no such dossier under this hat, or others finalise it
     */
    @Performs(FINALISE)
    public Optional<FinalisePage> page(String number) {
        Dossier dossier = found(number);
        return dossier.stage() == Stage.DECIDED ? Optional.of(page(dossier)) : Optional.empty();
    }

    private FinalisePage page(Dossier dossier) {
        List<FinaliseItem> all = items.of(dossier);
        List<OpenEnd> ends = openEnds(dossier, all);
        boolean solves = Action.PERSON_INFORM.roles().contains(HatScope.require().hat().role());
        return new FinalisePage(dossier.number(), dossier.subject(), dossier.decidedOn().orElseThrow(), choosing.lastStep(dossier), all, ends, solves,
                finalisation.retentionOf(dossier), looking.due(dossier, all).size(), judge(dossier, all, ends).isPermitted());
    }

    /**
     * Chooses for some items in one act; stored at once.
     *
     * @param seen the last act that the page showed
     * @param why in the words of who chooses; empty for the usual reason of each item
     */
    @Performs(FINALISE)
    public ChooseOutcome choose(String number, int seen, Set<UUID> chosen, Choice choice, String why) {
        Dossier dossier = locked(number);
        return dossier.stage() == Stage.DECIDED ? choosing.choose(dossier, seen, chosen, choice, why) : new ChooseOutcome.ChangedMeanwhile();
    }

    /** Chooses for all undecided items of a kind, each with its usual reason. */
    @Performs(FINALISE)
    public ChooseOutcome chooseKind(String number, int seen, String kind, Choice choice) {
        Dossier dossier = locked(number);
        Set<UUID> ofKind = items.of(dossier).stream().filter(item -> item.choice().isEmpty() && item.kind().equals(kind)).map(FinaliseItem::id).collect(Collectors.toSet());
        return dossier.stage() == Stage.DECIDED ? choosing.choose(dossier, seen, ofKind, choice, "") : new ChooseOutcome.ChangedMeanwhile();
    }

    /** Undoes the last act, whole. */
    @Performs(FINALISE)
    public ChooseOutcome undo(String number, int seen) {
        Dossier dossier = locked(number);
        return dossier.stage() == Stage.DECIDED ? choosing.undo(dossier, seen) : new ChooseOutcome.ChangedMeanwhile();
    }

    /**
     * Looks at one more document with the detectors of today; each in a transaction of its own, so that what was looked at
     * stays so. Nothing is archived that wasn't.
     */
    @Performs(FINALISE)
    public LookedAgain lookAgain(String number) {
        Dossier dossier = locked(number);
        List<Document> due = dossier.stage() == Stage.DECIDED ? looking.due(dossier, items.of(dossier)) : List.of();
        if (due.isEmpty()) {
            return new LookedAgain(0, false);
        }
        touched.document(due.get(0).id());
        boolean looked = looking.look(due.get(0));
        return new LookedAgain(looked ? due.size() - 1 : due.size(), !looked);
    }

    /**
     * Somebody says what a document is of which the gate isn't sure; what isn't asked (any more) stays as it is.
     *
     * @param isThat whether it is what the gate suspects, or holds something that may not stay
     */
    @Performs(FINALISE)
    public void answer(String number, UUID item, boolean isThat) {
        Dossier dossier = locked(number);
        if (dossier.stage() == Stage.DECIDED) {
            looking.asked(dossier, item).ifPresent(document -> {
                touched.document(item);
                looking.answer(document, isThat);
            });
        }
    }

    /**
     * Makes the archive file and ends the work file, all at once. Who comes at the same moment waits for the dossier's row, and then
     * sees how it ended.
     *
     * @param seen the last act of choosing that was shown
     */
    @Performs(FINALISE)
    public FinaliseOutcome finalise(String number, int seen) {
        Dossier dossier = locked(number);
        if (dossier.stage() == Stage.ARCHIVED) {
            return new FinaliseOutcome.AlreadyFinalised();
        }
        if (choosing.lastStep(dossier) != seen) {
            return new FinaliseOutcome.ChangedMeanwhile();
        }
        List<FinaliseItem> all = items.of(dossier);
        if (!looking.due(dossier, all).isEmpty()) {
            return new FinaliseOutcome.NotLookedAt();
        }
        Decision decision = judge(dossier, all, openEnds(dossier, all));
        if (!decision.isPermitted()) {
            return new FinaliseOutcome.Held(decision.rule());
        }
        try {
            return finalisation.end(dossier, all);
        } catch (ConversionUnavailable none) {
            return new FinaliseOutcome.NoConversion();
        }
    }

    private Decision judge(Dossier dossier, List<FinaliseItem> all, List<OpenEnd> ends) {
        int undecided = (int) all.stream().filter(item -> item.choice().isEmpty()).count();
        boolean decisionArchived = all.stream().anyMatch(item -> item.isDecision() && item.is(Choice.ARCHIVE));
        return nothingStaysOpen.decide(new NothingStaysOpen.Facts(dossier.stage() == Stage.DECIDED, decisionArchived, undecided, ends.size()));
    }

    /** A document without answers that goes needs none any more. */
    private List<OpenEnd> openEnds(Dossier dossier, List<FinaliseItem> all) {
        Set<UUID> going = all.stream().filter(FinaliseItem::isGoing).map(FinaliseItem::id).collect(Collectors.toSet());
        return parts.stream().flatMap(part -> part.openEnds(dossier).stream())
                .filter(end -> end.item() == null || !going.contains(end.item()))
                .toList();
    }

    private Dossier locked(String number) {
        Dossier dossier = found(number);
        open.lock(dossier);
        return dossier;
    }

    private Dossier found(String number) {
        Dossier dossier = open.any(number);
        Refusal.unlessPermitted(setting.about(dossier));
        return dossier;
    }
}
