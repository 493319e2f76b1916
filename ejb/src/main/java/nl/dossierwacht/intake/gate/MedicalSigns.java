package nl.dossierwacht.intake.gate;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The different signs of each family in a text: words of the list, and what has the shape of a dose, a value or a code. */
final class MedicalSigns {

    /** Read once: a detector is made for each gate, and for each stand-in that the container makes of one. */
    private static final MedicalWords WORDS = new MedicalWords();
    private static final MedicalShapes SHAPES = new MedicalShapes();

    private MedicalSigns() {
    }

    static Map<MedicalCue, Set<String>> in(List<String> lines) {
        return together(List.of(WORDS.in(lines), SHAPES.in(String.join("\n", lines))));
    }

    /** What several texts have together. */
    static Map<MedicalCue, Set<String>> together(Collection<Map<MedicalCue, Set<String>>> parts) {
        Map<MedicalCue, Set<String>> all = new EnumMap<>(MedicalCue.class);
        parts.forEach(part -> part.forEach((cue, signs) -> all.computeIfAbsent(cue, unused -> new HashSet<>()).addAll(signs)));
        return all;
    }
}
