package nl.dossierwacht.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Why the door has to open (Q27: it has to be well-founded, and written down).
 *
 * @param acute whether life or health is in danger now
 * @param cannotBeAsked whether the person can't be asked
 * @param danger what the danger is
 * @param whyNotAsked why the person can't be asked
 * @param whyNeeded why these items are needed
 * @param items what is needed
 */
public record Danger(boolean acute, boolean cannotBeAsked, String danger, String whyNotAsked, String whyNeeded, Set<NeededItem> items) {

    /** The longest of the texts, in characters. */
    public static final int LONGEST = 1000;

    public Danger {
        danger = stripped(danger);
        whyNotAsked = stripped(whyNotAsked);
        whyNeeded = stripped(whyNeeded);
        items = Set.copyOf(items);
    }

    /** The names of the parts that say nothing yet. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        note(missing, "danger", danger.isEmpty());
        note(missing, "whyNotAsked", whyNotAsked.isEmpty());
        note(missing, "items", items.isEmpty());
        note(missing, "whyNeeded", whyNeeded.isEmpty());
        return missing;
    }

    /** The texts with the names of their parts, in the order in which they are written. */
    List<Part> parts() {
        return List.of(new Part("danger", danger), new Part("whyNotAsked", whyNotAsked), new Part("whyNeeded", whyNeeded));
    }

    /** One text. */
    record Part(String name, String text) {
    }

    /** The items by name, in the order in which they are listed. */
    List<String> itemNames() {
        return items.stream().sorted().map(NeededItem::name).toList();
    }

    private static void note(List<String> missing, String part, boolean lacks) {
        if (lacks) {
            missing.add(part);
        }
    }

    private static String stripped(String text) {
        String bare = text == null ? "" : text.strip();
        if (bare.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        return bare;
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "danger";
    }
}
