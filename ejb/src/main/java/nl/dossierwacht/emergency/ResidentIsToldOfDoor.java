package nl.dossierwacht.emergency;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** The resident is told afterwards: within a week, or on a later day within a month of the use, with the reason written down. */
public final class ResidentIsToldOfDoor implements Rule<ResidentIsToldOfDoor.Facts> {

    /** Days to tell when nothing keeps one from it: a choice of ours within the month of AVG 14 lid 3. */
    public static final int DAYS = 7;

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-14-3-DOOR"), List.of("AVG 14 lid 3 onder a", "AVG 5 lid 1 onder a"), List.of(27, 35, 36),
            "De inwoner hoort dat er bij acuut gevaar is gekeken. Kan dat niet meteen, schrijf dan op waarom, en kies een dag binnen een maand.",
            "The resident is told that somebody looked at acute danger. If that can't be at once, write down why, and choose a day within a month.");

    /** @param givenOn when items were given @param until the day that is chosen @param reasoned whether the reason is written down */
    public record Facts(LocalDate givenOn, LocalDate until, boolean reasoned, LocalDate today) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean inTime = facts.until() != null && facts.until().isAfter(facts.today()) && !facts.until().isAfter(facts.givenOn().plusMonths(1));
        return inTime && facts.reasoned() ? permit() : refuse(Alternative.STATE_REASON, Alternative.INFORM_PERSON);
    }
}
