package nl.dossierwacht.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import nl.dossierwacht.persistence.opening.OpeningNotice.Judgement;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What the privacy officer knows of an opening isn't kept longer than it serves: what is in order 90 days after that was found, all else a year. */
public final class OpeningNoticeEnds implements Rule<OpeningNoticeEnds.Facts> {

    private static final Duration IN_ORDER = Duration.ofDays(90);
    private static final Duration ELSE = Duration.ofDays(365);

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-OPENING-NOTICE-TERM"), List.of("AVG 5 lid 1 onder e"), List.of(21),
            "Wat de privacy officer ziet van een geopend dossier, verdwijnt 90 dagen nadat het in orde is bevonden, en anders na een jaar.",
            "What the privacy officer sees of an opened dossier disappears 90 days after it was found in order, and otherwise after a year.");

    /** @param judgement {@code null} if there is none @param last when it was judged, or else opened */
    public record Facts(Judgement judgement, Instant last, Instant now) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.last().plus(facts.judgement() == Judgement.IN_ORDER ? IN_ORDER : ELSE).isBefore(facts.now()) ? permit() : refuse();
    }
}
