package nl.dossierwacht.intake.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.intake.reading.WorkerReader;
import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;

/** The command on a folder with one file of each verdict. */
class ScreenIT {

    private static final int PATH = 0;
    private static final int MILLISECONDS = 4;

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("map/dieper"));
        Files.write(folder.resolve("a offerte.pdf"), Specimens.pdf(List.of(Papers.QUOTATION), List.of()));
        Files.write(folder.resolve("b.pdf"), Specimens.pdf(List.of(Papers.QUOTATION), List.of(Specimens.card(7))));
        Files.write(folder.resolve("map/c.pdf"), Specimens.pdf(List.of(Papers.GP_LETTER), List.of()));
        Files.write(folder.resolve("map/dieper/d.pdf"), new byte[]{'%', 'P', 'D', 'F', '-', '1', '.', '4'});
        Files.write(folder.resolve("map/e\ttab\nregel\u202efdp.exe"), Specimens.pdf(List.of(Papers.BANK_STATEMENT), List.of()));
        Files.createSymbolicLink(folder.resolve("z-link.pdf"), folder.resolve("b.pdf"));
    }

    @Test
    void printsALineForEachFileInTheOrderOfTheirNames() throws IOException {
        List<String[]> lines = screened(Law.PARTICIPATIEWET);

        assertEquals(List.of("a offerte.pdf", "b.pdf", "map/c.pdf", "map/dieper/d.pdf", "map/e\\ttab\\nregel\\u{202e}fdp.exe"), lines.stream().map(line -> line[PATH]).toList());
        assertEquals(List.of("ACCEPT||", "REFUSE_ID|PW-17-3-ID-COPY|MACHINE_READABLE_ZONE@2", "REFUSE_UNREADABLE|AVG-25-READABLE|DAMAGED", "ACCEPT||RECORD_INSPECTION_SEEN"),
                lines.stream().filter(line -> !line[PATH].equals("map/c.pdf")).map(line -> line[1] + "|" + line[2] + "|" + line[3]).toList());
        assertEquals("REFUSE_MEDICAL", lines.get(2)[1]);
        assertTrue(lines.get(2)[3].startsWith("MEDICAL"), "kinds of signs and pages");
        for (String[] line : lines) {
            assertTrue(Long.parseLong(line[MILLISECONDS]) >= 0);
        }
    }

    @Test
    void saysNothingOfWhatIsInTheFiles() throws IOException {
        String all = String.join(" ", screened(Law.WMO).stream().map(line -> String.join(" ", line)).toList());
        assertFalse(all.contains(Specimens.cardZone(7).get(0).substring(5, 14)), "the number in the zone");
        assertFalse(all.contains("metoprolol"), "words of the letter");
    }

    private List<String[]> screened(Law law) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Screen.folder(folder, WorkerReader.Settings.usual(Path.of("target/reader").toAbsolutePath()), law, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        List<String[]> lines = bytes.toString(StandardCharsets.UTF_8).lines().map(line -> line.split("\t", -1)).toList();
        lines.forEach(line -> assertEquals(MILLISECONDS + 1, line.length));
        return lines;
    }
}
