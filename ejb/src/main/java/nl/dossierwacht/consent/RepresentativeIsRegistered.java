package nl.dossierwacht.consent;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** For who can't decide, the legal representative answers, who is registered in the dossier and so knows of it (Q34). */
public final class RepresentativeIsRegistered implements Rule<RepresentativeIsRegistered.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("UAVG-5-REPRESENTATIVE"), List.of("UAVG 5 lid 1", "UAVG 5 lid 2"), List.of(34),
            "Namens de inwoner antwoordt alleen de wettelijk vertegenwoordiger die in dit dossier is vastgelegd.",
            "Only the legal representative registered in this dossier answers for the resident.");

    /** @param somebodyElse whether somebody else than the resident answered @param registered whether that is a representative registered in the dossier */
    public record Facts(boolean somebodyElse, boolean registered) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return !facts.somebodyElse() || facts.registered() ? permit() : refuse(Alternative.INFORM_PERSON);
    }
}
