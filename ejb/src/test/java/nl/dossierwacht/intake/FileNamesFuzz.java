package nl.dossierwacht.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** For {@code -Pgate-fuzz}: whatever a file's name is, the title made of it deceives nobody, leads nowhere and can be kept. */
public final class FileNamesFuzz {

    private static final int LONGEST = 120;
    private static final Pattern DECEIVES = Pattern.compile("[/\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private FileNamesFuzz() {
    }

    /** @param given UTF-16, so that halves of characters occur, after a first even byte; UTF-8 after an odd one */
    public static void fuzzerTestOneInput(byte[] given) {
        if (given.length > 0) {
            check(new String(given, 1, given.length - 1, given[0] % 2 == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8));
        }
        StringBuilder halves = new StringBuilder();
        for (int i = 0; i + 1 < given.length; i += 2) {
            halves.append((char) ((given[i] & 0xFF) << 8 | given[i + 1] & 0xFF));
        }
        check(halves.toString());
    }

    static void check(String name) {
        String title = FileNames.title(name);
        if (title.isEmpty() || title.length() > LONGEST || !title.equals(title.strip())) {
            throw new IllegalStateException("a title of " + title.length() + " signs, or with spaces around it");
        }
        if (DECEIVES.matcher(title).find()) {
            throw new IllegalStateException("a title that deceives or can't be kept");
        }
    }
}
