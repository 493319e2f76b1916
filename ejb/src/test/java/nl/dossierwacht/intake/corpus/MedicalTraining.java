package nl.dossierwacht.intake.corpus;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import nl.dossierwacht.intake.corpus.Corpus.Nature;
import nl.dossierwacht.intake.corpus.Corpus.Split;
import nl.dossierwacht.intake.gate.MedicalLikeness;

/**
 * Learns the weights of {@link MedicalLikeness} from the papers of the corpus: logistic regression over all that is written
 * by hand for it and a few of each composed kind, as written and as a scan of it is read. Made the same at each run.
 */
public final class MedicalTraining {

    /** The sets that are learnt from. */
    static final List<String> LESSONS = List.of("a", "b", "c", "d", "f", "g", "h", "j");

    /** Never learnt from. */
    static final List<String> JUDGES = List.of("e", "i", "k");

    private static final int COMPOSED_EACH = 8;
    /** What only one paper has is that paper's own. */
    private static final int FEWEST_PAPERS = 3;
    private static final double COST = 30;
    private static final double PRECISION = 0.001;
    /** Weights nearer to nought don't change a verdict, and most are. */
    static final double LEAST = 0.06;

    private record Lesson(boolean medical, Set<String> features) {
    }

    private MedicalTraining() {
    }

    /** @param args the file to write the weights to */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), weights(LESSONS), StandardCharsets.UTF_8);
    }

    /** The weights that these sets teach, as they stand in their file. */
    static String weights(List<String> sets) {
        List<Lesson> lessons = lessons(sets);
        Map<String, Integer> papers = new TreeMap<>();
        lessons.forEach(lesson -> lesson.features().forEach(feature -> papers.merge(feature, 1, Integer::sum)));
        List<String> features = papers.entrySet().stream().filter(feature -> feature.getValue() >= FEWEST_PAPERS).map(Map.Entry::getKey).toList();
        return written(features, learnt(lessons, features));
    }

    private static List<Lesson> lessons(List<String> sets) {
        List<Lesson> lessons = new ArrayList<>();
        for (String set : sets) {
            List<WrittenPapers.Paper> papers = WrittenPapers.of(set);
            for (int seed = 0; seed < papers.size(); seed++) {
                WrittenPapers.Paper paper = papers.get(seed);
                lessons.add(new Lesson(paper.medical(), MedicalLikeness.features(paper.lines())));
                lessons.add(new Lesson(paper.medical(), MedicalLikeness.features(new Noise(seed, Noise.OF_A_BAD_SCAN).spoil(paper.lines()))));
            }
        }
        for (Nature nature : List.of(Nature.MEDICAL, Nature.ORDINARY)) {
            for (Corpus.Paper paper : Corpus.written(nature, Split.TUNED, COMPOSED_EACH)) {
                lessons.add(new Lesson(nature == Nature.MEDICAL, MedicalLikeness.features(paper.pages().stream().flatMap(page -> page.lines().stream()).toList())));
            }
        }
        return lessons;
    }

    /** A weight for each feature, and the bias after them. */
    private static double[] learnt(List<Lesson> lessons, List<String> features) {
        Map<String, Integer> numbers = new HashMap<>();
        features.forEach(feature -> numbers.put(feature, numbers.size() + 1));
        Problem problem = new Problem();
        problem.l = lessons.size();
        problem.n = features.size() + 1;
        problem.x = lessons.stream().map(lesson -> vector(lesson.features(), numbers::get, problem.n)).toArray(Feature[][]::new);
        problem.y = lessons.stream().mapToDouble(lesson -> lesson.medical() ? 1 : 0).toArray();
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
        int sign = model.getLabels()[0] == 1 ? 1 : -1;
        return IntStream.range(0, problem.n).mapToDouble(i -> sign * model.getFeatureWeights()[i]).toArray();
    }

    private static Feature[] vector(Set<String> features, Function<String, Integer> numbers, int bias) {
        int[] known = features.stream().map(numbers).filter(Objects::nonNull).mapToInt(Integer::intValue).sorted().toArray();
        Feature[] vector = new Feature[known.length + 1];
        Arrays.setAll(vector, i -> i == known.length ? new FeatureNode(bias, 1) : new FeatureNode(known[i], MedicalLikeness.share(features)));
        return vector;
    }

    private static String written(List<String> features, double[] weights) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setHeader("feature", "weight").setRecordSeparator('\n').get())) {
            csv.printRecord("", rounded(weights[features.size()]));
            for (int i = 0; i < features.size(); i++) {
                if (Math.abs(weights[i]) >= LEAST) {
                    csv.printRecord(features.get(i), rounded(weights[i]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String rounded(double weight) {
        return String.format(Locale.ROOT, "%.3f", weight);
    }
}
