package nl.dossierwacht.intake;

import java.text.Normalizer;

/** Names that files came with: shown as titles, never used as paths. */
final class FileNames {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "document";

    private FileNames() {
    }

    /** The last part of the name, without what could deceive a reader or can't be kept: paths, control characters, changes of direction, ends of lines, halves of characters. */
    static String title(String fileName) {
        String name = fileName == null ? "" : Normalizer.normalize(fileName, Normalizer.Form.NFC).replaceAll("(?s).*[/\\\\]", "")
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").strip();
        String title = name.length() <= LONGEST ? name : name.substring(0, Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST).strip();
        return title.isEmpty() ? NAMELESS : title;
    }
}
