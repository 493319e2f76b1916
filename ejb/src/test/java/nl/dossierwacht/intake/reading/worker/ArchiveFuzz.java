package nl.dossierwacht.intake.reading.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import nl.dossierwacht.intake.reading.Reading;
import nl.dossierwacht.intake.reading.Reading.Read;

/** For {@code -Pgate-fuzz}: whatever the bytes, reading ends, throws nothing, and accepts no archive that leads elsewhere or holds what wasn't read. */
public final class ArchiveFuzz {

    private static final FileReading READING = new FileReading(Limits.of("200", "4", "5", "100"), List.of(picture -> List.of("seen")));

    private ArchiveFuzz() {
    }

    /** Loads the parsers, which takes longer than reading. */
    public static void fuzzerInitialize() {
        READING.read(new byte[] {'P', 'K'});
    }

    /** @param given a file, as it came in */
    public static void fuzzerTestOneInput(byte[] given) {
        Reading reading;
        try {
            reading = READING.read(given);
        } catch (StackOverflowError tooDeep) {
            return;
        }
        if (reading instanceof Read read) {
            check(given, read);
        }
    }

    private static void check(byte[] given, Read read) {
        if (read.pages().isEmpty()) {
            throw new IllegalStateException("accepted without a page");
        }
        if (!read.mediaType().equals("application/zip")) {
            return;
        }
        try (ZipInputStream second = new ZipInputStream(new ByteArrayInputStream(given))) {
            for (ZipEntry entry = second.getNextEntry(); entry != null; entry = second.getNextEntry()) {
                if (entry.getName().startsWith("/") || List.of(entry.getName().split("[/\\\\]")).contains("..")) {
                    throw new IllegalStateException("accepted with a name that leads elsewhere");
                }
            }
        } catch (IOException | IllegalArgumentException spoilt) {
            // The other reader is stricter about what it doesn't need.
        }
    }
}
