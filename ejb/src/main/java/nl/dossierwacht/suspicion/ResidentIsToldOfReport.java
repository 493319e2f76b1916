package nl.dossierwacht.suspicion;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** The resident knows of a report, or is told at a day that is at most three months away, with the reason written down. */
public final class ResidentIsToldOfReport implements Rule<ResidentIsToldOfReport.Facts> {

    /** The longest postponement: what the guide gives enforcement after an investigation (Q12). */
    public static final int MONTHS = 3;

    private static final RuleText TEXT = new RuleText(new RuleId("UAVG-41-TELL-LATER"), List.of("UAVG 41 lid 1 onder h", "AVG 14", "AVG 5 lid 1 onder a"), List.of(12, 36),
            "De inwoner weet van de melding. Kan dat nog niet, schrijf dan op waarom, en kies een dag binnen drie maanden waarop u het wel vertelt.",
            "The resident knows of the report. If that can't be yet, write down why, and choose a day within three months on which you do tell.");

    /** @param later {@code null} if the resident knows @param reasoned whether the reason is written down */
    public record Facts(LocalDate later, boolean reasoned, LocalDate today) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean inTime = facts.later() == null
                || facts.reasoned() && facts.later().isAfter(facts.today()) && !facts.later().isAfter(facts.today().plusMonths(MONTHS));
        return inTime ? permit() : refuse(Alternative.STATE_REASON, Alternative.INFORM_PERSON);
    }
}
