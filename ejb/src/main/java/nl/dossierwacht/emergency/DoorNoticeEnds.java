package nl.dossierwacht.emergency;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.persistence.emergency.EmergencyNotice.Judgement;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/**
 * A notice of the door at acute danger is kept as long as it answers for something: two years if it was lawful, as long as patterns are looked for; else five, in
 * which the resident can still claim damages (BW 3:310 lid 1).
 */
public final class DoorNoticeEnds implements Rule<DoorNoticeEnds.Facts> {

    private static final int YEARS_LAWFUL = 2;
    private static final int YEARS_ELSE = 5;

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-DOOR-NOTICE-TERM"), List.of("AVG 5 lid 1 onder e", "AVG 82", "BW 3:310 lid 1"), List.of(27, 35),
            "Een bericht over de deur bij acuut gevaar verdwijnt twee jaar nadat het mocht, en anders na vijf jaar.",
            "A notice of the door at acute danger disappears two years after it was found lawful, and otherwise after five years.");

    /** @param judgement {@code null} if there is none @param last the day on which it was judged, or else used */
    public record Facts(Judgement judgement, LocalDate last, LocalDate today) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.last().plusYears(facts.judgement() == Judgement.LAWFUL ? YEARS_LAWFUL : YEARS_ELSE).isBefore(facts.today()) ? permit() : refuse();
    }
}
