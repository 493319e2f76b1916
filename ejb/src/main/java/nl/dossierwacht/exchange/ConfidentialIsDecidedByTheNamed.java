package nl.dossierwacht.exchange;

import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Nobody refuses everything, for good, while there is a dossier of the resident that they can't see: somebody who is named in it decides. */
public final class ConfidentialIsDecidedByTheNamed implements Rule<ConfidentialIsDecidedByTheNamed.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-CONFIDENTIAL-DECIDED"), List.of("AVG 5 lid 1 onder a en f"), List.of(4, 21),
            "Over dit verzoek beslist een collega die daarvoor is aangewezen.", "A colleague who is appointed for it decides on this request.");

    /** @param there how many dossiers of the resident there are in the domain @param seen how many of them who decides can see @param ends whether the answer ends the request with nothing given */
    public record Facts(long there, long seen, boolean ends) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return !facts.ends() || facts.there() == facts.seen() ? permit() : refuse();
    }
}
