package nl.dossierwacht.persistence.audit.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with signatures under it (C2SP signed-note).
 *
 * @param text ends with a new line
 * @param signatures a line each, each ending with a new line
 */
public record SignedNote(String text, String signatures) {

    private static final String BETWEEN = "\n\n";

    /**
     * Reads one note.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf(BETWEEN);
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("not a signed note");
        }
        return new SignedNote(note.substring(0, end + 1), note.substring(end + BETWEEN.length()));
    }

    /** Reads notes that stand one after the other with an empty line between, as in the file with the history; broken ones as they are. */
    public static List<String> split(String file) {
        String[] blocks = file.strip().split(BETWEEN);
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < blocks.length && !blocks[i].isBlank(); i += 2) {
            notes.add(blocks[i] + BETWEEN + (i + 1 < blocks.length ? blocks[i + 1] : "") + '\n');
        }
        return notes;
    }

    /** The checkpoint that is signed. @throws IllegalArgumentException if the text isn't one */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(text);
    }

    @Override
    public String toString() {
        return text + '\n' + signatures;
    }
}
