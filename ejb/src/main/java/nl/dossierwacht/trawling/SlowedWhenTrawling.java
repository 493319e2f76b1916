package nl.dossierwacht.trawling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Who reaches for much that isn't theirs goes on slowly, and the privacy officer sees it. The wait is the same whether something is there or not. */
public final class SlowedWhenTrawling implements Rule<SlowedWhenTrawling.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-32-TRAWL"), List.of("AVG 32 lid 1 en 4", "AVG 5 lid 1 onder c en f"), List.of(4, 19, 21),
            "U zocht of opende in korte tijd veel dat niet van uzelf is. Daarom gaat het nu langzamer. De privacy officer ziet dit. Uw eigen dossiers blijven open.",
            "You searched for or opened much that is not your own in a short time. That is why it goes slowly now. The privacy officer sees this. Your own dossiers stay open.");

    /** @param slowedUntil empty if nothing was recognised */
    public record Facts(Optional<Instant> slowedUntil, Instant now) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.slowedUntil().filter(until -> until.isAfter(facts.now())).isPresent() ? refuse() : permit();
    }
}
