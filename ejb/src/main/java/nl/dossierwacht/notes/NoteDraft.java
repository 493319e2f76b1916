package nl.dossierwacht.notes;

/**
 * What an author writes down.
 *
 * @param days how long the note stays, counted from today
 * @param untilDecisionOn the number of the dossier whose decision ends the note before that; {@code null} for none
 */
public record NoteDraft(String text, int days, String untilDecisionOn) {

    /** The longest text of a note, in characters. */
    public static final int LONGEST = 4000;

    public NoteDraft {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a note has a text of at most " + LONGEST + " characters");
        }
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "a note";
    }
}
