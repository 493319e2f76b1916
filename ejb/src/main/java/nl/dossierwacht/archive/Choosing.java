package nl.dossierwacht.archive;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.archive.ArchiveChoice;
import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.persistence.archive.ArchiveRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.reason.ReasonGate;
import nl.dossierwacht.rules.Decision;

/** Stores choices one act after the other, in a dossier that is locked. */
@ApplicationScoped
class Choosing {

    /** Why something goes, in the usual case. */
    static final String NOT_USED = "Niet gebruikt in het besluit";
    /** Why what the gate of today found goes. */
    static final String NOT_ALLOWED = "Mocht niet in het dossier blijven";

    private final ReasonGate reasons = new ReasonGate();

    @Inject
    WorkFileItems items;

    @Inject
    ArchiveRepository archive;

    @Inject
    Clock clock;

    /** The last act; 0 if there was none. */
    int lastStep(Dossier dossier) {
        return archive.choicesFor(dossier).stream().mapToInt(ArchiveChoice::step).max().orElse(0);
    }

    /**
     * Chooses for these items in one act.
     *
     * @param seen the last act that who chooses has seen
     * @param why empty for the usual reason of each
     */
    ChooseOutcome choose(Dossier dossier, int seen, Set<UUID> ids, Choice choice, String why) {
        if (isChangedByOthers(dossier, seen, ids)) {
            return new ChooseOutcome.ChangedMeanwhile();
        }
        Decision typed = reasons.decide(why);
        if (!typed.isPermitted()) {
            return new ChooseOutcome.Held(typed.rule());
        }
        List<FinaliseItem> chosen = items.of(dossier).stream().filter(item -> ids.contains(item.id())).toList();
        for (FinaliseItem item : chosen) {
            Decision decision = items.judge(item, choice, reason(item, choice, why));
            if (!decision.isPermitted()) {
                return new ChooseOutcome.Held(decision.rule());
            }
        }
        int step = lastStep(dossier) + 1;
        String employee = HatScope.require().employee();
        chosen.forEach(item -> archive.keep(new ArchiveChoice(dossier, step, item.id(), choice, reason(item, choice, why), employee, clock.instant())));
        return new ChooseOutcome.Chosen(chosen.size());
    }

    /** Undoes the last act, if it is the one that who undoes has seen. */
    ChooseOutcome undo(Dossier dossier, int seen) {
        if (lastStep(dossier) != seen) {
            return new ChooseOutcome.ChangedMeanwhile();
        }
        archive.undo(dossier, seen);
        return new ChooseOutcome.Chosen(0);
    }

    private boolean isChangedByOthers(Dossier dossier, int seen, Set<UUID> ids) {
        String employee = HatScope.require().employee();
        return archive.choicesFor(dossier).stream().anyMatch(choice -> choice.step() > seen && ids.contains(choice.itemId()) && !choice.chosenBy().equals(employee));
    }

    private static String reason(FinaliseItem item, Choice choice, String why) {
        if (choice == Choice.PUT_BACK) {
            return "";
        }
        if (why != null && !why.isBlank()) {
            return why.strip();
        }
        if (choice == Choice.ARCHIVE) {
            return item.usual();
        }
        return item.isFound() ? NOT_ALLOWED : NOT_USED;
    }
}
