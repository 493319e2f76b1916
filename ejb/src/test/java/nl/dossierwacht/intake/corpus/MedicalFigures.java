package nl.dossierwacht.intake.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import nl.dossierwacht.intake.corpus.Corpus.Nature;
import nl.dossierwacht.intake.corpus.Corpus.Paper;
import nl.dossierwacht.intake.corpus.Corpus.Split;
import nl.dossierwacht.intake.gate.MedicalDetector;
import nl.dossierwacht.intake.gate.MedicalDetector.Certainty;
import nl.dossierwacht.intake.gate.MedicalLikeness;

/** Measures the recognition of medical documents, prints the confusion table and writes it into a section of docs/gate.md. */
public final class MedicalFigures {

    private static final int MEDICAL_EACH = 100;
    private static final int ORDINARY_EACH = 200;

    /** The sets, with what was measured of each before anything was changed to it. */
    private static final Map<String, List<String>> FIRST = new TreeMap<>(Map.of(
            "a", List.of(
                    "| set a at first (detectors 2026-11.5), medical, as written: 130 | 49 | 24 | 57 |",
                    "| set a at first, medical, letters mistaken: 130 | 45 | 25 | 60 |",
                    "| set a at first, ordinary, as written: 174 | 0 | 3 | 171 |"),
            "b", List.of(
                    "| set b by detectors 2026-11.5, medical, as written: 132 | 9 | 15 | 108 |",
                    "| set b at first (2026-11.6, widened by set a), medical, as written: 132 | 40 | 21 | 71 |",
                    "| set b at first, medical, letters mistaken: 132 | 33 | 22 | 77 |",
                    "| set b at first, ordinary, as written: 159 | 1 | 4 | 154 |"),
            "c", List.of(
                    "| set c by detectors 2026-11.5, medical, as written: 60 | 8 | 10 | 42 |",
                    "| set c at first (widened by sets a and b), medical, as written: 60 | 39 | 8 | 13 |",
                    "| set c at first, medical, letters mistaken: 60 | 30 | 9 | 21 |",
                    "| set c at first, ordinary, as written: 65 | 2 | 1 | 62 |"),
            "d", List.of(
                    "| set d by detectors 2026-11.5, medical, as written: 25 | 5 | 3 | 17 |",
                    "| set d at first (2026-11.7), medical, as written: 25 | 16 | 2 | 7 |",
                    "| set d at first, medical, letters mistaken: 25 | 14 | 4 | 7 |",
                    "| set d at first, ordinary, as written: 25 | 0 | 0 | 25 |"),
            "e", List.of(
                    "| set e by detectors 2026-11.9 (signs alone), medical, as written: 110 | 103 | 6 | 1 |",
                    "| set e by detectors 2026-11.9, ordinary, as written: 110 | 1 | 3 | 106 |",
                    "| set e at first (2026-11.10), medical, as written: 110 | 109 | 1 | 0 |",
                    "| set e at first, medical, letters mistaken: 110 | 107 | 3 | 0 |",
                    "| set e at first, ordinary, as written: 110 | 1 | 3 | 106 |",
                    "| set e at first, ordinary, letters mistaken: 110 | 1 | 3 | 106 |"),
            "f", List.of(
                    "| set f by detectors 2026-11.9 (signs alone), medical, as written: 190 | 179 | 9 | 2 |",
                    "| set f at first (2026-11.11), medical, as written: 190 | 184 | 5 | 1 |",
                    "| set f at first, medical, letters mistaken: 190 | 185 | 4 | 1 |",
                    "| set f at first, ordinary, as written: 192 | 0 | 0 | 192 |",
                    "| set f at first, ordinary, letters mistaken: 192 | 0 | 0 | 192 |"),
            "g", List.of(
                    "| set g by detectors 2026-11.9 (signs alone), medical, as written: 173 | 142 | 10 | 21 |",
                    "| set g at first (2026-11.11), medical, as written: 173 | 160 | 8 | 5 |",
                    "| set g at first, medical, letters mistaken: 173 | 152 | 13 | 8 |",
                    "| set g at first, ordinary, as written: 172 | 1 | 1 | 170 |",
                    "| set g at first, ordinary, letters mistaken: 172 | 0 | 1 | 171 |"),
            "i", List.of(
                    "| set i by detectors 2026-11.9 (signs alone), medical, as written: 90 | 87 | 2 | 1 |",
                    "| set i at first (2026-11.10), medical, as written: 90 | 89 | 1 | 0 |",
                    "| set i at first, medical, letters mistaken: 90 | 87 | 3 | 0 |",
                    "| set i at first, ordinary, as written: 100 | 2 | 4 | 94 |",
                    "| set i at first, ordinary, letters mistaken: 100 | 2 | 4 | 94 |"),
            "k", List.of(
                    "| set k by detectors 2026-11.9 (signs alone), medical, as written: 90 | 87 | 3 | 0 |",
                    "| set k at first (2026-11.10), medical, as written: 90 | 88 | 2 | 0 |",
                    "| set k at first, medical, letters mistaken: 90 | 87 | 3 | 0 |",
                    "| set k at first, ordinary, as written: 99 | 0 | 3 | 96 |",
                    "| set k at first, ordinary, letters mistaken: 99 | 0 | 3 | 96 |"),
            "h", List.of(
                    "| set h by detectors 2026-11.9 (signs alone), medical, as written: 170 | 149 | 10 | 11 |",
                    "| set h at first (2026-11.10, learnt from a, b, c, d and j), medical, as written: 170 | 158 | 8 | 4 |",
                    "| set h at first, medical, letters mistaken: 170 | 156 | 9 | 5 |",
                    "| set h at first, ordinary, as written: 166 | 0 | 0 | 166 |",
                    "| set h at first, ordinary, letters mistaken: 166 | 0 | 0 | 166 |")));

    private final MedicalDetector detector = new MedicalDetector();
    private final Figures text = new Figures("Medical", "mvn -q -Pgate-medical");

    private MedicalFigures() {
    }

    /** @param args the file to write the section in; with none it only prints */
    public static void main(String[] args) throws IOException {
        MedicalFigures figures = new MedicalFigures();
        figures.measure();
        System.out.print(figures.text);
        if (args.length > 0) {
            figures.text.keep(Path.of(args[0]));
        }
    }

    private void measure() {
        long started = System.nanoTime();
        text.madeBy(" -pl ejb -am process-test-classes", "");
        for (Split split : Split.values()) {
            for (boolean noisy : new boolean[]{false, true}) {
                table(split, noisy);
            }
        }
        byOthers();
        text.line("All of it took %d s.", (System.nanoTime() - started) / 1_000_000_000);
    }

    private void table(Split split, boolean noisy) {
        List<Paper> papers = new ArrayList<>(Corpus.written(Nature.MEDICAL, split, MEDICAL_EACH));
        papers.addAll(Corpus.written(Nature.ORDINARY, split, ORDINARY_EACH));
        if (split == Split.TUNED) {
            papers.addAll(Corpus.written(Nature.INVITATION, split, MEDICAL_EACH));
        }
        Map<String, Map<Certainty, Integer>> counts = new LinkedHashMap<>();
        Map<Paper, Certainty> verdicts = new LinkedHashMap<>();
        long seed = 0;
        for (Paper paper : papers) {
            Paper judged = noisy ? Corpus.scanned(paper, seed++) : paper;
            Certainty certainty = detector.judge(judged.pages()).certainty();
            verdicts.put(judged, certainty);
            counts.computeIfAbsent(paper.nature().name().toLowerCase(Locale.ROOT) + ": " + paper.kind(), unused -> new EnumMap<>(Certainty.class)).merge(certainty, 1, Integer::sum);
        }
        text.line("### %s, %s", split == Split.TUNED ? "Templates tuned on" : "Templates held out", noisy ? "letters mistaken as in scans" : "as written");
        text.line("");
        text.line("| Kind | refused | asked | accepted |");
        text.line("| --- | --- | --- | --- |");
        counts.forEach((kind, of) -> text.line("| %s | %d | %d | %d |", kind, of.getOrDefault(Certainty.CLEAR, 0), of.getOrDefault(Certainty.DOUBTFUL, 0), of.getOrDefault(Certainty.NONE, 0)));
        total("**medical**", verdicts, paper -> paper.nature() == Nature.MEDICAL);
        total("**ordinary**", verdicts, paper -> paper.nature() == Nature.ORDINARY);
        total("of which the adviser's advice", verdicts, Corpus::isAdvice);
        text.line("");
    }

    /** What is not composed but written, by who didn't know the detector; the first figures, before it was changed to them, can't be made again. */
    private void byOthers() {
        text.line("### Written without knowledge of the detector");
        text.line("");
        text.line("| Papers | refused | asked | accepted |");
        text.line("| --- | --- | --- | --- |");
        FIRST.forEach((set, first) -> first.forEach(text::line));
        for (String set : MedicalTraining.LESSONS) {
            MedicalDetector others = new MedicalDetector(MedicalLikeness.read(MedicalTraining.weights(MedicalTraining.LESSONS.stream().filter(other -> !other.equals(set)).toList())));
            rows("set " + set + ", weights learnt from the other sets", others, WrittenPapers.of(set));
        }
        Stream.concat(MedicalTraining.JUDGES.stream(), MedicalTraining.LESSONS.stream()).forEach(set -> rows("set " + set + " now", detector, WrittenPapers.of(set)));
        text.line("");
    }

    private void rows(String name, MedicalDetector judge, List<WrittenPapers.Paper> papers) {
        for (boolean scanned : new boolean[]{false, true}) {
            for (boolean medical : new boolean[]{true, false}) {
                WrittenPapers.Count count = WrittenPapers.judged(judge, papers.stream().filter(paper -> paper.medical() == medical).toList(), scanned);
                text.line("| %s, %s, %s: %d | %d | %d | %s |", name, medical ? "medical" : "ordinary", scanned ? "letters mistaken" : "as written", count.all(), count.refused(), count.asked(),
                        medical ? count.accepted().size() + named(count.accepted()) : count.accepted().size());
            }
        }
    }

    private static String named(List<String> kinds) {
        return kinds.isEmpty() ? "" : ": " + String.join(", ", kinds);
    }

    private void total(String name, Map<Paper, Certainty> verdicts, Predicate<Paper> which) {
        List<Certainty> of = verdicts.entrySet().stream().filter(verdict -> which.test(verdict.getKey())).map(Map.Entry::getValue).toList();
        text.line("| %s, %d | %s | %s | %s |", name, of.size(), share(of, Certainty.CLEAR), share(of, Certainty.DOUBTFUL), share(of, Certainty.NONE));
    }

    private static String share(List<Certainty> all, Certainty one) {
        long count = all.stream().filter(one::equals).count();
        return String.format(Locale.ROOT, "%d (%.2f%%)", count, 100.0 * count / all.size());
    }
}
