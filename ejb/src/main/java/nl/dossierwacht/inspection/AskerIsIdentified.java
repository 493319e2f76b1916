package nl.dossierwacht.inspection;

import java.util.List;

import nl.dossierwacht.persistence.inspection.EstablishedIdentity.Means;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Only the resident sees their data, so it is established who asks; a copy of a document is never needed for that. */
public final class AskerIsIdentified implements Rule<AskerIsIdentified.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-12-6-IDENTITY"), List.of("AVG 12 lid 6", "AVG 5 lid 1 onder c"), List.of(2, 12, 17),
            "Stel vast wie de inzage vraagt: u ziet een document, de inwoner meldt zich met DigiD, of u kent de inwoner en schrijft op waarvan. Maak geen kopie.",
            "Establish who asks: you see a document, the resident signs in with DigiD, or you know the resident and write down how. Make no copy.");
    private static final int SHORTEST = 10;

    /** @param means {@code null} if none was chosen @param documentSeen whether kind, number and validity are given @param howKnown may be {@code null} */
    public record Facts(Means means, boolean documentSeen, String howKnown) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return isEstablished(facts) ? permit() : refuse(Alternative.RECORD_DOCUMENT_NUMBER);
    }

    private static boolean isEstablished(Facts facts) {
        if (facts.means() == null) {
            return false;
        }
        return switch (facts.means()) {
            case DOCUMENT -> facts.documentSeen();
            case DIGID -> true;
            case KNOWN -> facts.howKnown() != null && facts.howKnown().strip().length() >= SHORTEST;
        };
    }
}
