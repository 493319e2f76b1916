package nl.dossierwacht.archive;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.persistence.intake.GateLook;

/**
 * An item of a work file on its way out.
 *
 * @param kind a kind of the catalogue
 * @param origin how it came in, in the words of {@code Document.Origin}; {@code IDENTITY} for the fact that identity was established
 * @param pages 0 for a fact
 * @param usual the usual reason to archive it
 * @param possible what may be chosen for it
 * @param chosen what was chosen; {@code null} while it is undecided
 * @param why why that was chosen
 * @param found what the gate of today found in it; {@code null} if nothing
 * @param foundPage on which page; 0 if on none in particular
 */
public record FinaliseItem(UUID id, String kind, String kindTitle, String origin, String title, LocalDate cameOn, int pages, String usual, Set<Choice> possible,
        Choice chosen, String why, GateLook.Found found, int foundPage) implements Serializable {

    /** What identity that was established is called among origins and kinds. */
    public static final String IDENTITY = "IDENTITY";

    /** What was chosen; empty while it is undecided. */
    public Optional<Choice> choice() {
        return Optional.ofNullable(chosen);
    }

    /** Whether this may be chosen. */
    public boolean may(String choice) {
        return possible.contains(Choice.valueOf(choice));
    }

    /** Whether this was chosen. */
    public boolean is(Choice choice) {
        return chosen == choice;
    }

    /** Whether something was found that nobody overrides. */
    public boolean isFound() {
        return found != null && !found.isAsked();
    }

    /** Whether somebody has to say what it is. */
    public boolean isAsked() {
        return found != null && found.isAsked();
    }

    /** Whether it goes back or is destroyed, as far as was chosen. */
    public boolean isGoing() {
        return chosen == Choice.RETURN || chosen == Choice.DESTROY;
    }

    /** Whether the resident handed it in. */
    public boolean isFromResident() {
        return origin.equals("UPLOAD");
    }

    /** Whether it is the decision itself. */
    public boolean isDecision() {
        return origin.equals("DECISION");
    }
}
