package nl.dossierwacht.intake.corpus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.dossierwacht.intake.corpus.BlindPapers.Count;
import nl.dossierwacht.intake.corpus.BlindPapers.Paper;

/** Holds what was reached on papers that were written without knowledge of the detector. */
class MedicalByOthersTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # set, scanned, medical refused, medical stopped, ordinary refused, ordinary stopped
            a, false, 126, 128, 0, 1
            a, true, 122, 128, 1, 3
            b, false, 107, 125, 0, 3
            b, true, 103, 118, 2, 3
            c, false, 52, 59, 0, 0
            c, true, 49, 57, 0, 0
            d, false, 17, 20, 0, 0
            d, true, 16, 20, 0, 0
            """)
    void keepsWhatWasReached(String set, boolean scanned, int refused, int stopped, int wronglyRefused, int wronglyStopped) {
        List<Paper> papers = BlindPapers.of(set);
        Count medical = judged(papers, Paper::medical, scanned);
        Count ordinary = judged(papers, paper -> !paper.medical(), scanned);
        Count advice = judged(papers, Paper::isAdvice, scanned);
        assertAll(
                () -> assertTrue(medical.refused() >= refused, "medical, refused: " + medical),
                () -> assertTrue(medical.refused() + medical.asked() >= stopped, "medical, refused or asked: " + medical),
                () -> assertTrue(ordinary.refused() <= wronglyRefused, "ordinary, refused: " + ordinary.refused()),
                () -> assertTrue(ordinary.refused() + ordinary.asked() <= wronglyStopped, "ordinary, refused or asked: " + ordinary.refused() + " and " + ordinary.asked()),
                () -> assertTrue(advice.all() > 0),
                () -> assertEquals(0, advice.refused(), "the adviser's own"));
    }

    private static Count judged(List<Paper> papers, Predicate<Paper> which, boolean scanned) {
        return BlindPapers.judged(papers.stream().filter(which).toList(), scanned);
    }
}
