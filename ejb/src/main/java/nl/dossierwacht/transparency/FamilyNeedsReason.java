package nl.dossierwacht.transparency;

import java.util.List;

import nl.dossierwacht.persistence.dossier.DossierPerson.Part;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Somebody else than the resident is in the dossier for a reason that the request gives, or not at all. */
public final class FamilyNeedsReason implements Rule<FamilyNeedsReason.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-FAMILY"), List.of("AVG 5 lid 1 onder c"), List.of(24),
            "Leg iemand anders alleen vast als de aanvraag dat nodig maakt, en schrijf op waarom.",
            "Register somebody else only if the request makes it necessary, and write down why.");
    private static final int SHORTEST = 10;

    /** @param part of the person in the dossier @param reason why they have to be in it */
    public record Facts(Part part, String reason) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean reasoned = facts.reason() != null && facts.reason().strip().length() >= SHORTEST;
        return facts.part() != Part.RESIDENT && reasoned ? permit() : refuse(Alternative.STATE_REASON);
    }
}
