package nl.dossierwacht.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.dossierwacht.domain.Task;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** "Possibly later" is no reason; "needed at that step, by that day" is, when it is known on the day of receipt (Q1, 16). */
public final class LaterStepHasADay implements Rule<LaterStepHasADay.Facts> {

    /** The longest that something can wait for a step, in months. The source sets no number; ours is the longest term for a decision that the four laws know, twice over. */
    static final int LONGEST = 6;

    private static final RuleText TEXT = new RuleText(new RuleId("Q1-LATER-STEP"), List.of("AVG 5 lid 1 onder c en e"), List.of(1, 16),
            "Is dit stuk pas bij een latere stap nodig, noem dan die stap en de dag waarop het uiterlijk nodig is: na vandaag, en binnen een half jaar.",
            "If this document is needed at a later step only, name that step and the day by which it is needed: after today, and within half a year.");

    /** @param step the phase, as the catalogue names it @param by {@code null} if nobody said */
    public record Facts(Task task, String step, LocalDate by, LocalDate today) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean isStep = Phase.of(facts.step()).filter(Phase.under(facts.task())::contains).isPresent();
        boolean inTime = Optional.ofNullable(facts.by()).filter(by -> by.isAfter(facts.today()) && !by.isAfter(facts.today().plusMonths(LONGEST))).isPresent();
        return isStep && inTime ? permit() : refuse(Alternative.RETURN_TO_RESIDENT);
    }
}
