package nl.dossierwacht.web.notes;

import nl.dossierwacht.notes.NoteDraft;
import nl.dossierwacht.notes.NoteEndsInTime;

/** How long a note stays, as authors choose it. */
public enum NoteTerm {
    DECISION(NoteEndsInTime.MOST_DAYS_TO_A_DECISION),
    WEEK(7),
    FORTNIGHT(NoteEndsInTime.USUAL_DAYS),
    MONTH(NoteEndsInTime.MOST_DAYS);

    private final int days;

    NoteTerm(int days) {
        this.days = days;
    }

    /** A note with this term. @param dossierNumber the dossier beside which it is written; {@code null} for none */
    NoteDraft draft(String text, String dossierNumber) {
        return new NoteDraft(text, days, this == DECISION ? dossierNumber : null);
    }
}
