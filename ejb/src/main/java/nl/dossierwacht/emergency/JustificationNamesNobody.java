package nl.dossierwacht.emergency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** The privacy officer judges the use, not the person: the justification says why, and not who. */
public final class JustificationNamesNobody implements Rule<JustificationNamesNobody.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-C-NAMELESS"), List.of("AVG 5 lid 1 onder c", "AVG 39 lid 1 onder b"), List.of(27, 35),
            "De privacy officer leest waarom u keek, niet wie het is. Schrijf de naam en het BSN niet op.",
            "The privacy officer reads why you looked, not who it is. Leave out the name and the BSN.");

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .-]?\\d){7,}");
    /** Shorter parts of a name are words too, as "van" and "den". */
    private static final int SHORTEST_PART = 4;

    /** @param text of the justification @param name that was typed to find the person; empty if it was a number */
    public record Facts(String text, String name) {

        /** Never the content. */
        @Override
        public String toString() {
            return "justification";
        }
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        List<String> words = Arrays.asList(facts.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        boolean named = Arrays.stream(facts.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).anyMatch(part -> part.length() >= SHORTEST_PART && words.contains(part));
        return named || LONG_NUMBER.matcher(facts.text()).find() ? refuse(Alternative.STATE_REASON) : permit();
    }
}
