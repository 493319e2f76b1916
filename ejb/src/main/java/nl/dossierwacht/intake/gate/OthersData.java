package nl.dossierwacht.intake.gate;

import java.util.List;

/**
 * Where data of people stand who aren't in the dossier: worth a remark, no ground to refuse (AVG 5 lid 1 onder c). Pages, each once; 0 for what is in a file in the file.
 *
 * @param numbers pages with a BSN
 * @param births pages with a date of birth
 */
public record OthersData(List<Integer> numbers, List<Integer> births) {

    /** Nothing of others. */
    public static final OthersData NONE = new OthersData(List.of(), List.of());

    public OthersData {
        numbers = List.copyOf(numbers);
        births = List.copyOf(births);
    }
}
