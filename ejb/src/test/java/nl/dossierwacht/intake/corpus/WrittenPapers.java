package nl.dossierwacht.intake.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.dossierwacht.intake.gate.MedicalDetector;
import nl.dossierwacht.intake.gate.MedicalDetector.Certainty;
import nl.dossierwacht.intake.reading.PageText;

/** Papers written each one by hand, all but set j without a look at the detector, b to d by who knew what was missed of the earlier; and what a detector makes of them. */
final class WrittenPapers {

    private static final Pattern ADVICE = Pattern.compile("medisch[- ]advi(es|seur)|\\badviseur");

    private WrittenPapers() {
    }

    /** One paper. @param kind what it is, in a word or two of the one who wrote it */
    record Paper(boolean medical, String kind, List<String> lines) {

        boolean isAdvice() {
            return !medical && ADVICE.matcher(kind).find();
        }
    }

    /** How many papers were judged in each way. @param accepted the kinds of the accepted ones */
    record Count(int refused, int asked, List<String> accepted) {

        int all() {
            return refused + asked + accepted.size();
        }
    }

    /** The papers of a set. @param name a letter, in the order in which they were written */
    static List<Paper> of(String name) {
        try (InputStream file = Objects.requireNonNull(WrittenPapers.class.getResourceAsStream("written-" + name + ".txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("(?m)^#### ")).skip(1).map(WrittenPapers::paper).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Paper paper(String part) {
        List<String> lines = part.lines().toList();
        return new Paper(lines.get(0).startsWith("M "), lines.get(0).substring(2), lines.subList(1, lines.size()));
    }

    /** What the detector makes of papers. @param scanned whether their letters are mistaken first, each paper's in another way */
    static Count judged(MedicalDetector detector, List<Paper> papers, boolean scanned) {
        int refused = 0;
        int asked = 0;
        List<String> accepted = new ArrayList<>();
        for (int seed = 0; seed < papers.size(); seed++) {
            List<String> lines = papers.get(seed).lines();
            Certainty certainty = detector.judge(List.of(new PageText(1, scanned ? new Noise(seed, Noise.OF_A_BAD_SCAN).spoil(lines) : lines, List.of()))).certainty();
            refused += certainty == Certainty.CLEAR ? 1 : 0;
            asked += certainty == Certainty.DOUBTFUL ? 1 : 0;
            if (certainty == Certainty.NONE) {
                accepted.add(papers.get(seed).kind());
            }
        }
        return new Count(refused, asked, accepted);
    }
}
