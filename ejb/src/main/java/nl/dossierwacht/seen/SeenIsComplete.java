package nl.dossierwacht.seen;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Seeing is enough, if it is written down so that somebody else can rely on it (Q11). */
public final class SeenIsComplete implements Rule<SeenIsComplete.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("PW-17-1-SEEN"), List.of("AVG 5 lid 1 onder c", "PW 17 lid 1"), List.of(11),
            "Inzien is genoeg. Schrijf op wat u zag, over welke periode, hoe u zag dat het echt is, en wat u ermee vaststelde. Kopieerde u iets, schrijf dan op wat en waarom.",
            "Seeing it is enough. Write down what you saw, of which period, how you saw that it is genuine, and what you established by it. If you copied something, write down what and why.");
    private static final int SHORTEST = 10;
    private static final int YEARS = 10;

    /** @param from {@code null} if nobody said @param until {@code null} if nobody said @param authentic whether somebody said how */
    public record Facts(String what, LocalDate from, LocalDate until, boolean authentic, String established, String copied, LocalDate today) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean said = facts.what().length() >= SHORTEST && facts.established().length() >= SHORTEST && facts.authentic();
        boolean copiedSaid = facts.copied().isEmpty() || facts.copied().length() >= SHORTEST;
        return said && copiedSaid && isPeriod(facts) ? permit() : refuse(Alternative.STATE_REASON);
    }

    private static boolean isPeriod(Facts facts) {
        return facts.from() != null && facts.until() != null && !facts.from().isAfter(facts.until()) && !facts.until().isAfter(facts.today())
                && !facts.from().isBefore(facts.today().minusYears(YEARS));
    }
}
