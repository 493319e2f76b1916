package nl.dossierwacht.intake.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.dossierwacht.intake.corpus.Corpus.Nature;
import nl.dossierwacht.intake.corpus.Corpus.Paper;
import nl.dossierwacht.intake.corpus.Corpus.Split;
import nl.dossierwacht.intake.gate.MedicalDetector;
import nl.dossierwacht.intake.gate.MedicalDetector.Certainty;

/** A small part of what {@link MedicalFigures} measures, so that a change that breaks the recognition is seen at once. */
class MedicalSampleTest {

    private static final int MEDICAL_EACH = 12;
    private static final int ORDINARY_EACH = 15;
    /** More, since each is spoilt in another way. */
    private static final int SCANNED_EACH = 40;

    private final MedicalDetector detector = new MedicalDetector();

    @ParameterizedTest
    @EnumSource(Split.class)
    void keepsTheFloors(Split split) {
        List<Paper> medical = Corpus.written(Nature.MEDICAL, split, MEDICAL_EACH);
        assertTrue(share(medical, Certainty.CLEAR) >= 0.90, "medical, refused");
        assertTrue(1 - share(medical, Certainty.NONE) >= 0.97, "medical, refused or asked");
        List<Paper> ordinary = Corpus.written(Nature.ORDINARY, split, ORDINARY_EACH);
        assertTrue(share(ordinary, Certainty.CLEAR) <= 0.005, "ordinary, refused");
        assertTrue(share(ordinary, Certainty.DOUBTFUL) <= 0.03, "ordinary, asked");
        assertEquals(0, share(ordinary.stream().filter(Corpus::isAdvice).toList(), Certainty.CLEAR), "the adviser's own");
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void keepsTheFloorForWhatWasScanned(Split split) {
        List<Paper> written = Corpus.written(Nature.MEDICAL, split, SCANNED_EACH);
        List<Paper> medical = IntStream.range(0, written.size()).mapToObj(seed -> Corpus.scanned(written.get(seed), seed)).toList();
        assertTrue(share(medical, Certainty.CLEAR) >= 0.90, "refused");
        assertTrue(1 - share(medical, Certainty.NONE) >= 0.97, "refused or asked");
    }

    private double share(List<Paper> papers, Certainty one) {
        return papers.stream().filter(paper -> detector.judge(paper.pages()).certainty() == one).count() / (double) papers.size();
    }
}
