package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.gate.IdentityFace.Certainty;
import nl.dossierwacht.intake.reading.PageText;

/**
 * What the two engines made of drawings after the fronts of some sixty real documents, with the names of their public
 * specimens, behind guilloches at 150 dots an inch, and of thirty papers and cards that resemble them.
 */
class FacesAsReadTest {

    /** A card in a language of which no label is known. */
    private static final List<String> NOT_KNOWN = List.of("idktp");

    private static Map<String, Certainty> judged(String file) throws IOException {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        try (InputStream in = FacesAsReadTest.class.getResourceAsStream("/nl/dossierwacht/intake/faces/" + file)) {
            List<String> page = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("# ")) {
                    page = new ArrayList<>();
                    pages.put(line.substring(2), page);
                } else {
                    page.add(line);
                }
            }
        }
        Map<String, Certainty> judged = new LinkedHashMap<>();
        pages.forEach((name, lines) -> judged.put(name, new IdentityFace().judge(new PageText(1, List.of(), lines))));
        return judged;
    }

    @Test
    void refusesMostFrontsAndAsksAboutTheRest() throws IOException {
        Map<String, Certainty> fronts = judged("fronts-as-read.txt");
        assertTrue(fronts.size() > 55);
        assertEquals(NOT_KNOWN, fronts.entrySet().stream().filter(front -> front.getValue() == Certainty.NONE).map(Map.Entry::getKey).toList());
        assertTrue(fronts.values().stream().filter(certainty -> certainty == Certainty.CLEAR).count() >= fronts.size() * 8 / 10, fronts.toString());
    }

    @Test
    void stopsNoPaperThatNamesTheSame() throws IOException {
        Map<String, Certainty> papers = judged("papers-as-read.txt");
        assertTrue(papers.size() > 25);
        assertEquals(List.of(), papers.entrySet().stream().filter(paper -> paper.getValue() != Certainty.NONE).map(Map.Entry::getKey).toList());
    }
}
