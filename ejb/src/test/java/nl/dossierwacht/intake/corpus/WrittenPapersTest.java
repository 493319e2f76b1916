package nl.dossierwacht.intake.corpus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.dossierwacht.intake.corpus.WrittenPapers.Count;
import nl.dossierwacht.intake.corpus.WrittenPapers.Paper;
import nl.dossierwacht.intake.gate.MedicalDetector;

/** Holds what was reached on papers that were written by hand, most without knowledge of the detector; it has learnt from them since. */
class WrittenPapersTest {

    private static final MedicalDetector DETECTOR = new MedicalDetector();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # set, scanned, medical refused, medical stopped, ordinary refused, ordinary stopped
            a, false, 130, 130, 0, 1
            a, true, 130, 130, 1, 3
            b, false, 130, 130, 0, 2
            b, true, 130, 130, 1, 2
            c, false, 60, 60, 0, 0
            c, true, 60, 60, 0, 0
            d, false, 25, 25, 0, 0
            d, true, 25, 25, 0, 0
            e, false, 109, 110, 0, 4
            e, true, 109, 110, 0, 4
            i, false, 90, 90, 1, 4
            i, true, 88, 90, 1, 5
            k, false, 88, 90, 0, 2
            k, true, 87, 90, 0, 2
            f, false, 187, 190, 0, 0
            f, true, 188, 190, 0, 0
            g, false, 172, 173, 1, 2
            g, true, 172, 173, 0, 1
            h, false, 169, 170, 0, 0
            h, true, 167, 170, 0, 0
            j, false, 143, 143, 0, 3
            j, true, 140, 143, 2, 3
            """)
    void keepsWhatWasReached(String set, boolean scanned, int refused, int stopped, int wronglyRefused, int wronglyStopped) {
        List<Paper> papers = WrittenPapers.of(set);
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
        return WrittenPapers.judged(DETECTOR, papers.stream().filter(which).toList(), scanned);
    }
}
