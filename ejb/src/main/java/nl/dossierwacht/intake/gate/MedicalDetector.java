package nl.dossierwacht.intake.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
    private static final int TOGETHER = 3;
    /** These speak of one patient, even without a word of what that one has; a price list for treatments doesn't. */
    private static final Set<MedicalCue> PERSONAL = EnumSet.of(MedicalCue.LETTER, MedicalCue.APPOINTMENT, MedicalCue.STATEMENT);

    /** What is measured in, asked of or written about one person; who writes for many has none of it. */
    private static final Set<MedicalCue> OF_SOMEBODY = EnumSet.of(MedicalCue.LETTER, MedicalCue.STATEMENT, MedicalCue.RECORD, MedicalCue.VITAL, MedicalCue.LABORATORY, MedicalCue.HISTORY, MedicalCue.EXAMINATION, MedicalCue.CODE);

    /** Read once: a detector is made for each gate, and for each stand-in that the container makes of one. */
    private static final MedicalWords WORDS = new MedicalWords();

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final MedicalShapes shapes = new MedicalShapes();

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

    private record Page(PageText text, Map<MedicalCue, Set<String>> signs) {

        double points() {
            return MedicalDetector.points(signs);
        }

        int words() {
            return (int) text.lines().stream().flatMap(WORD::splitAsStream).filter(word -> !word.isEmpty()).count();
        }
    }

    private Page look(PageText page) {
        return new Page(page, together(List.of(WORDS.in(page.lines()), shapes.in(String.join("\n", page.lines())))));
    }

    private static Certainty certainty(List<Page> window) {
        Map<MedicalCue, Set<String>> signs = together(window.stream().map(Page::signs).toList());
        boolean substance = signs.keySet().stream().anyMatch(MedicalCue::isSubstance);
        Optional<OrdinaryContext> context = context(window);
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
        int words = Math.max(1, window.stream().mapToInt(Page::words).sum());
        int substance = count(signs, MedicalCue::isSubstance);
        int all = count(signs, MedicalCue::isOfTheBody);
        double professional = substance < FEWEST_TO_BE_DENSE ? 0 : Math.min(MOST_FOR_DENSITY, POINTS_FOR_DENSITY * substance / words);
        double anybodys = all < FEWEST_OF_THE_BODY ? 0 : Math.max(0, Math.min(all == FEWEST_OF_THE_BODY ? MOST_FOR_FEWEST : MOST_FOR_BODY, POINTS_FOR_BODY * (all / (double) words - ORDINARY_DENSITY)));
        return Math.max(professional, anybodys);
    }

    private static int count(Map<MedicalCue, Set<String>> signs, Predicate<MedicalCue> which) {
        return signs.entrySet().stream().filter(family -> which.test(family.getKey())).mapToInt(family -> family.getValue().size()).sum();
    }

    /** The pages that carry the signs, at least the one that has most. */
    private static List<Finding> where(List<Page> window) {
        double most = window.stream().mapToDouble(Page::points).max().orElse(0);
        return window.stream()
                .filter(page -> page.points() >= Math.min(most, ON_A_PAGE_FROM))
                .sorted(Comparator.comparingInt(page -> page.text().number()))
                .flatMap(MedicalDetector::evidence)
                .toList();
    }

    private static Stream<Finding> evidence(Page page) {
        return Stream.concat(Stream.of(Finding.Kind.MEDICAL_WORDS), page.signs().keySet().stream().flatMap(cue -> kind(cue).stream()))
                .distinct()
                .map(kind -> new Finding(page.text().number(), kind));
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

    private static Map<MedicalCue, Set<String>> together(Collection<Map<MedicalCue, Set<String>>> parts) {
        Map<MedicalCue, Set<String>> all = new EnumMap<>(MedicalCue.class);
        parts.forEach(part -> part.forEach((cue, signs) -> all.computeIfAbsent(cue, unused -> new HashSet<>()).addAll(signs)));
        return all;
    }
}
