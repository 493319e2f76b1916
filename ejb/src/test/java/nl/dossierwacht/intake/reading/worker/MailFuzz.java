package nl.dossierwacht.intake.reading.worker;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import nl.dossierwacht.intake.reading.Reading;
import nl.dossierwacht.intake.reading.Reading.Read;

/** For {@code -Pgate-fuzz}: whatever stands in a mail before a file, and whatever the file is called, no mail is accepted of which that file wasn't read. */
public final class MailFuzz {

    private static final String MARK = "traplift-aan-de-Kade";
    private static final String BOUNDARY = "=_grens";
    private static final FileReading READING = new FileReading(Limits.of("200", "4", "5", "100"), List.of(picture -> List.of("seen")));

    private MailFuzz() {
    }

    /** Loads the parsers, which takes longer than reading. */
    public static void fuzzerInitialize() {
        READING.read(mail("a.txt", "", "").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** @param given its first line is a file's name, the second a subject, the rest another part's text */
    public static void fuzzerTestOneInput(byte[] given) {
        String text = new String(given, StandardCharsets.ISO_8859_1);
        if (text.contains(BOUNDARY)) {
            return;
        }
        String[] told = text.split("\n", 3);
        try {
            Reading reading = READING.read(mail(told[0], told.length > 1 ? told[1] : "", told.length > 2 ? told[2] : "").getBytes(StandardCharsets.ISO_8859_1));
            if (reading instanceof Read read && read.pages().stream().noneMatch(page -> page.lines().stream().anyMatch(line -> line.contains(MARK)))) {
                throw new IllegalStateException("accepted without the file in it, as " + read.mediaType());
            }
            READING.read(given);
        } catch (StackOverflowError tooDeep) {
            // The worker refuses it.
        }
    }

    static String mail(String name, String subject, String part) {
        String file = Base64.getMimeEncoder().encodeToString((MARK + "\n").getBytes(StandardCharsets.US_ASCII));
        return "From: balie@gemeente.example\r\nTo: wmo@gemeente.example\r\nSubject: " + subject.replaceAll("[\\r\\n]", "") + "\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\r\n\r\n"
                + "--" + BOUNDARY + "\r\nContent-Type: text/plain\r\n\r\n" + part + "\r\n"
                + "--" + BOUNDARY + "\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"" + name.replaceAll("[\\r\\n]", "") + "\"\r\n\r\n"
                + file + "\r\n--" + BOUNDARY + "--\r\n";
    }
}
