package nl.dossierwacht.archive;

import java.util.List;
import java.util.Optional;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What is taken out of the archive is what was put in, to the last bit. */
public final class ArchivedStaysWhole implements Rule<ArchivedStaysWhole.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("ARCHIEFWET-3-WHOLE"), List.of("Archiefwet 1995 3", "AVG 5 lid 1 onder f"), List.of(1),
            "Een stuk in het archief is nog precies zoals het erin ging. Het controlegetal laat dat zien.",
            "An item in the archive is still exactly as it went in. The checksum shows that.");

    /** @param fixed the digest that was recorded @param computed the digest of the content now; empty if it can't be opened */
    public record Facts(String fixed, Optional<String> computed) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.computed().filter(facts.fixed()::equals).isPresent() ? permit() : refuse();
    }
}
