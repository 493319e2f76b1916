package nl.dossierwacht.inspection;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** The resident gets the answer on a day that was: not before it was made, not in the future. */
public final class AnswerIsHandedOver implements Rule<AnswerIsHandedOver.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AWB-3-41-HANDED-OVER"), List.of("Awb 3:41", "AVG 12 lid 1"), List.of(12),
            "U geeft of stuurt het antwoord op een dag tussen het besluit en vandaag.", "You hand over or send the answer on a day between the decision and today.");

    /** @param answeredOn when bundle and letter were made */
    public record Facts(LocalDate answeredOn, LocalDate handedOverOn, LocalDate today) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.handedOverOn().isBefore(facts.answeredOn()) || facts.handedOverOn().isAfter(facts.today()) ? refuse() : permit();
    }
}
