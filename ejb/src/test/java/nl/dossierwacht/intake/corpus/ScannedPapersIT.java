package nl.dossierwacht.intake.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.corpus.Corpus.Nature;
import nl.dossierwacht.intake.corpus.Corpus.Paper;
import nl.dossierwacht.intake.corpus.Corpus.Split;
import nl.dossierwacht.intake.gate.ReadingGate;
import nl.dossierwacht.intake.gate.Verdict;
import nl.dossierwacht.intake.gate.Verdict.Accepted;
import nl.dossierwacht.intake.gate.Verdict.Asked;
import nl.dossierwacht.intake.gate.Verdict.Refused;
import nl.dossierwacht.intake.specimens.Specimens;

/** Papers of the corpus, drawn as scans and read by the worker, through the whole gate. */
class ScannedPapersIT extends ReadingGate {

    @Test
    void stopsMedicalPapersThatWereScanned() {
        Map<String, Verdict> verdicts = judge(Nature.MEDICAL);
        List<String> missed = verdicts.entrySet().stream().filter(verdict -> !(verdict.getValue() instanceof Refused || verdict.getValue() instanceof Asked)).map(Map.Entry::getKey).toList();
        assertTrue(missed.size() <= 1, "accepted: " + missed);
        assertTrue(verdicts.values().stream().filter(Refused.class::isInstance).count() >= verdicts.size() * 0.8, "refused: " + verdicts.entrySet().stream()
                .filter(verdict -> verdict.getValue() instanceof Refused).map(Map.Entry::getKey).collect(Collectors.joining(", ")));
    }

    @Test
    void acceptsOrdinaryPapersThatWereScanned() {
        assertEquals(List.of(), judge(Nature.ORDINARY).entrySet().stream().filter(verdict -> !(verdict.getValue() instanceof Accepted)).map(Map.Entry::getKey).toList());
    }

    /** One of each kind: to read a scan takes a second or more. */
    private Map<String, Verdict> judge(Nature nature) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (Paper paper : Corpus.written(nature, Split.TUNED, 1)) {
            String text = paper.pages().stream().flatMap(page -> page.written().stream()).map(ScannedPapersIT::wrapped).collect(Collectors.joining("\n"));
            verdicts.put(paper.kind(), judge(Specimens.jpeg(Specimens.scanned(text), 0.7f)));
        }
        return verdicts;
    }

    private static String wrapped(String line) {
        return line.replaceAll("(.{1,70})( |$)", "$1\n").stripTrailing();
    }
}
