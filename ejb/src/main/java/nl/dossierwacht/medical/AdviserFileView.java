package nl.dossierwacht.medical;

import java.time.LocalDate;
import java.util.Optional;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.persistence.medical.AdviserFile;

/**
 * The adviser's own file, as the adviser sees it.
 *
 * @param law under which was asked
 * @param notes the adviser's own; empty in a list
 */
public record AdviserFileView(String reference, Law law, String residentName, Optional<LocalDate> birthDate, String question, String limitation, LocalDate askedOn,
        LocalDate answerBy, AdviserFile.State state, Optional<LocalDate> closedOn, String notes, int notesVersion) {

    static AdviserFileView of(AdviserFile file, String notes) {
        return new AdviserFileView(file.reference(), file.askingDomain().law(), file.residentName(), file.birthDate(), file.question(), file.limitation(), file.askedOn(),
                file.answerBy(), file.state(), file.closedOn(), notes, file.notesVersion());
    }

    /** Whether the advice is still to be given. */
    public boolean isOpen() {
        return state == AdviserFile.State.OPEN;
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "adviser's file";
    }
}
