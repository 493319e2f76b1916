package nl.dossierwacht.intake.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.dossierwacht.intake.reading.PageText;

/**
 * Recognises what was written in a consulting room (Q3, 22). One family of signs proves nothing (a letter about the
 * income of a pharmacist's assistant has one); several together do. They are added up over neighbouring pages: a letter
 * spreads its families, and a long report that gathers one here and one there is no letter.
 */
public final class MedicalDetector {

    /** How sure the signs make us. */
    public enum Certainty { NONE, DOUBTFUL, CLEAR }

    /** What was seen, and on which pages. */
    public record Judgement(Certainty certainty, List<Finding> evidence) {
        public Judgement {
            evidence = List.copyOf(evidence);
        }
    }

    private static final double CLEAR_FROM = 5;
    /** What so few signs say of nobody in particular may be a leaflet, however dense. */
    private static final double CLEAR_WITHOUT_DENSITY_FROM = 3.5;
    private static final double CLEAR_IN_ANY_CONTEXT_FROM = 9;
    private static final double DOUBTFUL_FROM = 3.5;
    private static final double ON_A_PAGE_FROM = 1.5;
    private static final double DOUBTFUL_IN_PUBLIC_FROM = 5.5;
    private static final double LETTER_ALONE_FROM = 4.5;
    private static final int FEWEST_TO_BE_DENSE = 2;
    private static final double POINTS_FOR_DENSITY = 10;
    private static final double MOST_FOR_DENSITY = 2;
    private static final int FEWEST_OF_THE_BODY = 3;
    private static final double ORDINARY_DENSITY = 0.07;
    private static final double POINTS_FOR_BODY = 25;
    private static final double MOST_FOR_BODY = 3.5;
    private static final double MOST_FOR_FEWEST = 1.5;
    private static final int FAMILIES_TO_REFUSE = 2;
    /** A word or two on a page are no text. */
    private static final int FEWEST_TO_LIKEN = 10;
    private static final double LIKE = 1.2;
    private static final double LIKE_IN_A_CONTEXT = 2.2;
    private static final double PERHAPS_LIKE = 0.3;
    private static final double PERHAPS_LIKE_IN_PUBLIC = 1.3;
    private static final int TOGETHER = 3;
    /** These speak of one patient, even without a word of what that one has; a price list for treatments doesn't. */
    private static final Set<MedicalCue> PERSONAL = EnumSet.of(MedicalCue.LETTER, MedicalCue.APPOINTMENT, MedicalCue.STATEMENT);

    /** What is measured in, asked of or written about one person; who writes for many has none of it. */
    private static final Set<MedicalCue> OF_SOMEBODY = EnumSet.of(MedicalCue.LETTER, MedicalCue.STATEMENT, MedicalCue.RECORD, MedicalCue.VITAL, MedicalCue.LABORATORY, MedicalCue.HISTORY, MedicalCue.EXAMINATION, MedicalCue.CODE);

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final MedicalLikeness likeness;

    /** A detector with what was learnt from all papers. */
    public MedicalDetector() {
        this(MedicalLikeness.learnt());
    }

    /** A detector that learnt otherwise, to measure it. */
    public MedicalDetector(MedicalLikeness likeness) {
        this.likeness = likeness;
    }

    /** How clearly neighbouring pages are medical, and which of them. */
    public Judgement judge(List<PageText> pages) {
        List<Page> seen = pages.stream().map(this::look).toList();
        Certainty surest = Certainty.NONE;
        List<Finding> evidence = new ArrayList<>();
        for (int from = 0; from < Math.max(1, seen.size() - TOGETHER + 1) && !seen.isEmpty(); from++) {
            List<Page> window = seen.subList(from, Math.min(seen.size(), from + TOGETHER));
            Certainty certainty = certainty(window);
            if (certainty.compareTo(surest) > 0) {
                evidence.clear();
                surest = certainty;
            }
            if (certainty == surest && surest != Certainty.NONE) {
                evidence.addAll(where(window));
            }
        }
        return new Judgement(surest, evidence.stream().distinct().toList());
    }

    private record Page(PageText text, Map<MedicalCue, Set<String>> signs, Set<String> features, int words, double likeness) {
        double points() {
            return MedicalDetector.points(signs);
        }

        /** Never the content: pages end up in no log. */
        @Override
        public String toString() {
            return text.toString();
        }
    }

    private Page look(PageText page) {
        Map<MedicalCue, Set<String>> signs = MedicalSigns.in(page.lines());
        Set<String> features = MedicalLikeness.features(page.lines(), signs);
        int words = (int) page.lines().stream().flatMap(WORD::splitAsStream).filter(word -> !word.isEmpty()).count();
        return new Page(page, signs, features, words, like(features, words));
    }

    private Certainty certainty(List<Page> window) {
        Optional<OrdinaryContext> context = context(window);
        boolean impersonal = context.filter(OrdinaryContext::isImpersonal).isPresent();
        Certainty bySigns = bySigns(window, context);
        double likely = likely(window);
        if (bySigns == Certainty.CLEAR || !impersonal && likely >= (context.isPresent() ? LIKE_IN_A_CONTEXT : LIKE)) {
            return Certainty.CLEAR;
        }
        return likely >= (impersonal ? PERHAPS_LIKE_IN_PUBLIC : PERHAPS_LIKE) ? Certainty.DOUBTFUL : bySigns;
    }

    /** A page of a letter between others is one, and so is a letter whose pages say little each. */
    private double likely(List<Page> window) {
        double ofOne = window.stream().mapToDouble(Page::likeness).max().orElseThrow();
        return window.size() == 1 ? ofOne : Math.max(ofOne, like(window.stream().flatMap(page -> page.features().stream()).collect(Collectors.toSet()), words(window)));
    }

    private double like(Set<String> features, int words) {
        return words < FEWEST_TO_LIKEN ? Double.NEGATIVE_INFINITY : likeness.of(features);
    }

    private static int words(List<Page> window) {
        return window.stream().mapToInt(Page::words).sum();
    }

    private static Certainty bySigns(List<Page> window, Optional<OrdinaryContext> context) {
        Map<MedicalCue, Set<String>> signs = MedicalSigns.together(window.stream().map(Page::signs).toList());
        boolean substance = signs.keySet().stream().anyMatch(MedicalCue::isSubstance);
        boolean impersonal = context.filter(OrdinaryContext::isImpersonal).isPresent();
        double points = points(signs) + (impersonal ? 0 : density(signs, window));
        if (points < (impersonal ? DOUBTFUL_IN_PUBLIC_FROM : DOUBTFUL_FROM) || !substance && Collections.disjoint(signs.keySet(), PERSONAL) || points < LETTER_ALONE_FROM && letterAlone(signs, substance)) {
            return Certainty.NONE;
        }
        if (points < CLEAR_FROM || !substance || signs.size() < FAMILIES_TO_REFUSE || points(signs) < CLEAR_WITHOUT_DENSITY_FROM && Collections.disjoint(signs.keySet(), OF_SOMEBODY)) {
            return Certainty.DOUBTFUL;
        }
        return context.isPresent() && (points < CLEAR_IN_ANY_CONTEXT_FROM || impersonal && Collections.disjoint(signs.keySet(), OF_SOMEBODY)) ? Certainty.DOUBTFUL : Certainty.CLEAR;
    }

    /** A letter to a doctor without anything of what somebody has: a municipality writes those too. */
    private static boolean letterAlone(Map<MedicalCue, Set<String>> signs, boolean substance) {
        return !substance && signs.containsKey(MedicalCue.LETTER) && !signs.containsKey(MedicalCue.STATEMENT) && !signs.containsKey(MedicalCue.APPOINTMENT);
    }

    private static Optional<OrdinaryContext> context(List<Page> window) {
        return OrdinaryContext.of(String.join("\n", window.stream().flatMap(page -> page.text().lines().stream()).toList()).toLowerCase(Locale.ROOT));
    }

    /** How much of the text speaks of the body and of care: a doctor's few words say as much as another's page, and say it in everybody's words too. */
    private static double density(Map<MedicalCue, Set<String>> signs, List<Page> window) {
        int words = Math.max(1, words(window));
        int substance = count(signs, MedicalCue::isSubstance);
        int all = count(signs, MedicalCue::isOfTheBody);
        double professional = substance < FEWEST_TO_BE_DENSE ? 0 : Math.min(MOST_FOR_DENSITY, POINTS_FOR_DENSITY * substance / words);
        double anybodys = all < FEWEST_OF_THE_BODY ? 0 : Math.max(0, Math.min(all == FEWEST_OF_THE_BODY ? MOST_FOR_FEWEST : MOST_FOR_BODY, POINTS_FOR_BODY * (all / (double) words - ORDINARY_DENSITY)));
        return Math.max(professional, anybodys);
    }

    private static int count(Map<MedicalCue, Set<String>> signs, Predicate<MedicalCue> which) {
        return signs.entrySet().stream().filter(family -> which.test(family.getKey())).mapToInt(family -> family.getValue().size()).sum();
    }

    /** The pages that carry the signs or read like it, at least the one that has most signs; the first if none does alone. */
    private static List<Finding> where(List<Page> window) {
        double most = window.stream().mapToDouble(Page::points).max().orElse(0);
        List<Finding> found = window.stream()
                .filter(page -> page.points() > 0 && page.points() >= Math.min(most, ON_A_PAGE_FROM) || page.likeness() >= PERHAPS_LIKE)
                .sorted(Comparator.comparingInt(page -> page.text().number()))
                .flatMap(MedicalDetector::evidence)
                .toList();
        return found.isEmpty() ? List.of(new Finding(window.get(0).text().number(), Finding.Kind.MEDICAL_LIKENESS)) : found;
    }

    private static Stream<Finding> evidence(Page page) {
        Set<Finding.Kind> kinds = EnumSet.noneOf(Finding.Kind.class);
        if (page.points() > 0) {
            kinds.add(Finding.Kind.MEDICAL_WORDS);
        }
        if (page.likeness() >= PERHAPS_LIKE) {
            kinds.add(Finding.Kind.MEDICAL_LIKENESS);
        }
        page.signs().keySet().forEach(cue -> kinds.addAll(kind(cue)));
        return kinds.stream().map(kind -> new Finding(page.text().number(), kind));
    }

    private static List<Finding.Kind> kind(MedicalCue cue) {
        return switch (cue) {
            case MEDICINE, DOSE -> List.of(Finding.Kind.MEDICINES);
            case LABORATORY, UNIT, VITAL, TEST, EXAMINATION, ANATOMY -> List.of(Finding.Kind.MEDICAL_FINDINGS);
            case DIAGNOSIS, TECHNICAL, CLINICAL, CODE, MENTAL -> List.of(Finding.Kind.MEDICAL_DIAGNOSIS);
            case LETTER, STATEMENT, HISTORY, RECORD -> List.of(Finding.Kind.MEDICAL_LETTER);
            default -> List.of();
        };
    }

    private static double points(Map<MedicalCue, Set<String>> signs) {
        return signs.entrySet().stream().mapToDouble(family -> family.getKey().points(family.getValue().size())).sum();
    }
}
