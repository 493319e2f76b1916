package nl.dossierwacht.reading;

import java.util.List;

import nl.dossierwacht.persistence.reading.OldReading.Said;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** An old report is read when it is still needed, and with an eye on whether it still holds; the older, the more is said (Q20). */
public final class OldReportIsStillNeeded implements Rule<OldReportIsStillNeeded.Facts> {

    /** The longest answer, in characters. */
    public static final int LONGEST = 200;
    private static final int SHORTEST = 10;

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-OLD-REPORT"), List.of("AVG 5 lid 1 onder c en d"), List.of(20),
            "Een oud stuk leest u als het nog nodig is, en u zegt of het nog klopt. Hoe ouder het is, hoe meer u uitlegt.",
            "You read an old document if it is still needed, and you say whether it still holds. The older it is, the more you explain.");

    /** @param said {@code null} if nothing was said @param age of the report */
    public record Facts(Age age, Said said) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        Said said = facts.said();
        boolean enough = facts.age() == Age.RECENT || (said != null && said.upToDate() != null
                && (!facts.age().asksReason() || isSentence(said.reason()))
                && (!facts.age().asksWhyNotNewer() || isSentence(said.whyNotNewer())));
        return enough ? permit() : refuse(Alternative.STATE_REASON);
    }

    /** Whether it is more than a word. */
    public static boolean isSentence(String text) {
        return text != null && text.strip().length() >= SHORTEST && text.strip().length() <= LONGEST;
    }
}
