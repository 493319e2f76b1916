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
        Map<String, Certainty> judged = new LinkedHashMap<>();
        pages(file).forEach((name, lines) -> judged.put(name, new IdentityFace().judge(page(lines))));
        return judged;
    }

    private static PageText page(List<String> lines) {
        return new PageText(1, List.of(), lines);
    }

    private static Map<String, List<String>> pages(String file) throws IOException {
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
        return pages;
    }

    @Test
    void refusesMostFrontsAndAsksAboutTheRest() throws IOException {
        Map<String, Certainty> fronts = judged("fronts-as-read.txt");
        assertTrue(fronts.size() > 55);
        assertEquals(NOT_KNOWN, fronts.entrySet().stream().filter(front -> front.getValue() == Certainty.NONE).map(Map.Entry::getKey).toList());
        assertTrue(fronts.values().stream().filter(certainty -> certainty == Certainty.CLEAR).count() >= fronts.size() * 8 / 10, fronts.toString());
    }

    /** Reading stops there, so nothing that it would have come to may make it less. */
    @Test
    void whatIsClearWhateverElseThereIsStaysSo() throws IOException {
        IdentityFace faces = new IdentityFace();
        List<List<String>> papers = new ArrayList<>(pages("papers-as-read.txt").values());
        assertTrue(papers.stream().noneMatch(paper -> faces.isClearWhateverElseThereIs(page(paper))));
        int stopped = 0;
        for (Map.Entry<String, List<String>> front : pages("fronts-as-read.txt").entrySet()) {
            for (int end = 5; end <= front.getValue().size(); end += 5) {
                List<String> read = front.getValue().subList(0, end);
                if (faces.isClearWhateverElseThereIs(page(read))) {
                    stopped++;
                    assertEquals(Certainty.CLEAR, faces.judge(page(front.getValue())), front.getKey());
                    List<String> paper = papers.get(stopped % papers.size());
                    List<String> more = new ArrayList<>(read);
                    more.addAll(paper);
                    assertEquals(Certainty.CLEAR, faces.judge(page(more)), front.getKey());
                    assertEquals(Certainty.CLEAR, faces.judge(new PageText(1, paper, read)), front.getKey());
                    break;
                }
            }
        }
        assertTrue(stopped > 10, "only " + stopped);
    }

    @Test
    void stopsNoPaperThatNamesTheSame() throws IOException {
        Map<String, Certainty> papers = judged("papers-as-read.txt");
        assertTrue(papers.size() > 25);
        assertEquals(List.of(), papers.entrySet().stream().filter(paper -> paper.getValue() != Certainty.NONE).map(Map.Entry::getKey).toList());
    }
}
