package nl.dossierwacht.exchange;

import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Requests that together are a search stop (Q4): bulk is recognised by what one employee asked under all hats, from the asking side only. */
public final class NobodyScreens implements Rule<NobodyScreens.Facts> {

    /** About so many different residents a week nobody asks. */
    static final int MOST_PERSONS = 15;
    /** The same words fit so many different residents in a week only if they say nothing. */
    static final int MOST_SAME_WORDS = 4;
    /** So many requests in a month on which nothing came are guesses. */
    static final int MOST_FRUITLESS = 8;

    private static final RuleText TEXT = new RuleText(new RuleId("Q4-NO-SCREENING"), List.of("PW 53a lid 6", "AVG 5 lid 1 onder b en c"), List.of(4, 6),
            "U vroeg in korte tijd naar veel mensen, met steeds dezelfde woorden, of vaak zonder dat er iets kwam. Dat lijkt op zoeken zonder aanleiding. Dit verzoek is niet verstuurd."
                    + " De privacy officer krijgt er een melding van: uw account, uw pet en hoe vaak u vroeg, niet om wie het gaat.",
            "You asked about many people in a short time, with the same words each time, or often without anything coming of it. That looks like searching without a cause. This request was not sent."
                    + " The privacy officer is notified: your account, your hat and how often you asked, not who it was about.");

    /** @param persons about how many others this employee asked in a week @param sameWords about how many others with the same words @param fruitless how many requests of a month ended with nothing */
    public record Facts(int persons, int sameWords, int fruitless) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.persons() < MOST_PERSONS && facts.sameWords() < MOST_SAME_WORDS && facts.fruitless() < MOST_FRUITLESS ? permit() : refuse();
    }
}
