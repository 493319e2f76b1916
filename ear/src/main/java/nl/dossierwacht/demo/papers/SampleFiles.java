package nl.dossierwacht.demo.papers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.dossierwacht.demo.DemoFailure;
import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;

/** Files to try the gate with by hand: some that belong in a dossier, and drawn specimens of what doesn't. */
public final class SampleFiles {

    private static final int CARD = 2026;
    private static final int TILTED = 6;

    private SampleFiles() {
    }

    /** Writes the files that aren't there. @return the folder */
    public static Path in(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : all().entrySet()) {
                Path path = folder.resolve(file.getKey());
                if (!Files.exists(path)) {
                    Path half = folder.resolve(file.getKey() + ".half");
                    Files.write(half, file.getValue());
                    Files.move(half, path);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new DemoFailure("The sample files can't be written: " + e.getMessage(), e);
        }
    }

    /** The files by name; the names say what the gate does. */
    public static Map<String, byte[]> all() {
        DemoPaper.About about = new DemoPaper.About("S. de Vries", LocalDate.of(1951, 3, 14), "traplift", LocalDate.of(2026, 11, 23), CARD);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("mag-erin-offerte-traplift.pdf", DemoPaper.draw("quote", about).content());
        files.put("mag-erin-aanvraag.pdf", DemoPaper.draw("form", about).content());
        files.put("mag-erin-foto-trap.jpg", DemoPaper.draw("stairs", about).content());
        files.put("mag-erin-plan.docx", DemoPaper.draw("plan", about).content());
        files.put("liever-inzien-rekeningafschrift.pdf", DemoPaper.draw("bank", about).content());
        files.put("mag-niet-identiteitskaart-foto.jpg", Specimens.jpeg(Specimens.onATable(Specimens.card(CARD), TILTED), 0.8f));
        files.put("mag-niet-identiteitskaart-scan.pdf", Specimens.pdf(List.of(), List.of(Specimens.card(CARD))));
        files.put("mag-niet-paspoort.png", Specimens.png(Specimens.passport(CARD)));
        files.put("mag-niet-brief-huisarts.pdf", Specimens.pdf(List.of(Papers.GP_LETTER), List.of()));
        files.put("mag-niet-brief-huisarts.txt", Papers.GP_LETTER.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
