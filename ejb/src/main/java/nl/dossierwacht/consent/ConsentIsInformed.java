package nl.dossierwacht.consent;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Consent is informed, and asked at the moment that it is clear which data is needed (Q32). */
public final class ConsentIsInformed implements Rule<ConsentIsInformed.Facts> {

    /** The longest account of what was explained, in characters. */
    public static final int LONGEST = 1000;

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-4-11-INFORMED"), List.of("AVG 4 onder 11", "AVG 7 lid 1"), List.of(32, 34),
            "Schrijf op wat u de inwoner over de gevolgen vertelde. De dag van het antwoord ligt tussen de aanvraag en vandaag.",
            "Write down what you told the resident about the consequences. The day of the answer is between the request and today.");
    private static final int SHORTEST = 20;

    /** @param explained what was told @param requestedOn when the request of the dossier came in */
    public record Facts(String explained, LocalDate requestedOn, LocalDate answeredOn, LocalDate today) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean told = facts.explained().length() >= SHORTEST && facts.explained().length() <= LONGEST;
        return told && isDayPossible(facts.answeredOn(), facts.requestedOn(), facts.today()) ? permit() : refuse(Alternative.INFORM_PERSON);
    }

    /** Whether an answer can have been given on a day: not before the request of the dossier, and not ahead. */
    public static boolean isDayPossible(LocalDate answeredOn, LocalDate requestedOn, LocalDate today) {
        return !answeredOn.isBefore(requestedOn) && !answeredOn.isAfter(today);
    }
}
