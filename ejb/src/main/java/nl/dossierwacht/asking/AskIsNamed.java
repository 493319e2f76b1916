package nl.dossierwacht.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A resident is asked for named items of the law's list, once at a time, with time to answer and before the decision; there is no "everything" (Q1, 11). */
public final class AskIsNamed implements Rule<AskIsNamed.Facts> {

    /** The fewest days to answer in. */
    public static final int FEWEST_DAYS = 5;
    /** The most weeks to answer in. */
    public static final int MOST_WEEKS = 8;
    /** The most items at once. */
    public static final int MOST_ITEMS = 6;

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-ASK-NAMED"), List.of("AVG 5 lid 1 onder c", "Awb 4:5"), List.of(1, 11, 16),
            "Kies van de lijst wat u nu nodig heeft: hooguit zes dingen, die u niet al gevraagd heeft. Geef de inwoner vijf dagen tot acht weken de tijd. Na het besluit vraagt u niets meer.",
            "Choose from the list what you need now: at most six things that you haven't asked already. Give the resident five days to eight weeks. After the decision you ask for nothing more.");

    /**
     * What is asked.
     *
     * @param items how many @param allOnList whether each is on the list of the law, and there once
     * @param openAlready whether one of them was asked before and is still open
     * @param undecided whether there is no decision yet
     */
    public record Facts(int items, boolean allOnList, boolean openAlready, boolean undecided, LocalDate answerBy, LocalDate today) {
    }

    /** What isn't right. */
    public enum Part { ITEMS, ASKED_ALREADY, DECIDED, ANSWER_BY }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return wrong(facts).isEmpty() ? permit() : refuse(Alternative.STATE_REASON);
    }

    /** Which parts aren't right; empty if all are. */
    public List<Part> wrong(Facts facts) {
        return Stream.of(Part.values()).filter(part -> switch (part) {
            case ITEMS -> facts.items() < 1 || facts.items() > MOST_ITEMS || !facts.allOnList();
            case ASKED_ALREADY -> facts.openAlready();
            case DECIDED -> !facts.undecided();
            case ANSWER_BY -> !isFair(facts.answerBy(), facts.today());
        }).toList();
    }

    /** Whether a day leaves enough time to answer, and not more than is needed. */
    public static boolean isFair(LocalDate answerBy, LocalDate today) {
        return answerBy != null && !answerBy.isBefore(today.plusDays(FEWEST_DAYS)) && !answerBy.isAfter(today.plusWeeks(MOST_WEEKS));
    }
}
