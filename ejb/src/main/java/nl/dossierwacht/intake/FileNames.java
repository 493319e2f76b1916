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

    /** The media type of a file that the gate read, by its first bytes. */
    static String mediaType(byte[] content) {
        if (content.length > 4 && content[0] == '%' && content[1] == 'P') {
            return "application/pdf";
        }
        if (content.length > 4 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xD8) {
            return "image/jpeg";
        }
        if (content.length > 4 && (content[0] & 0xFF) == 0x89 && content[1] == 'P') {
            return "image/png";
        }
        return "application/octet-stream";
    }
}
