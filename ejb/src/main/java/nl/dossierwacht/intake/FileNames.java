package nl.dossierwacht.intake;

import java.text.Normalizer;

/** Names that files came with: shown as titles, never used as paths. */
final class FileNames {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "document";

    private FileNames() {
    }

    /** The last part of the name, without what could deceive a reader: paths, control characters, changes of direction. */
    static String title(String fileName) {
        String name = fileName == null ? "" : Normalizer.normalize(fileName, Normalizer.Form.NFC).replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]", "").strip();
        String title = name.isEmpty() ? NAMELESS : name;
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST);
    }
}
