package nl.dossierwacht.inspection;

import java.util.List;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A domain's part is gathered by its own custodian and crosses once, to the desk that asked. */
public final class OwnCustodianGathers implements Rule<OwnCustodianGathers.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-15-1-OWN-CUSTODIAN"), List.of("AVG 15 lid 1 en 3", "AVG 5 lid 1 onder b en f"), List.of(12),
            "Elk domein verzamelt zelf zijn deel van een inzageverzoek en geeft het één keer aan de inzagedesk die erom vroeg.",
            "Every domain gathers its own part of an inspection request and hands it once to the rights desk that asked.");

    /**
     * @param holder the domain that holds the data
     * @param asked the domain that the desk waits for
     * @param partOpen whether the part waits in the holder's domain
     * @param deskWaits whether the desk's request is open and this part isn't in
     */
    public record Facts(DomainKey holder, DomainKey asked, boolean partOpen, boolean deskWaits) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.holder().equals(facts.asked()) && facts.partOpen() && facts.deskWaits() ? permit() : refuse(Alternative.CHOOSE_OTHER_HAT);
    }
}
