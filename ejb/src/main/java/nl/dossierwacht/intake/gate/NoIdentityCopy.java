package nl.dossierwacht.intake.gate;

import java.util.List;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** The laws ask to establish identity, not to copy the document (Q2, 17). No role and no setting passes this. */
public final class NoIdentityCopy implements Rule<Boolean> {

    private static final String DUTCH = "De wet vraagt u de identiteit vast te stellen, niet om een kopie te bewaren.";
    private static final String ENGLISH = "The law asks you to establish identity, not to keep a copy.";

    private final RuleText text;

    private NoIdentityCopy(String id, String... articles) {
        text = new RuleText(new RuleId(id), List.of(articles), List.of(2, 17), DUTCH, ENGLISH);
    }

    /** The rule as the law of a dossier states it. */
    public static NoIdentityCopy under(Law law) {
        return switch (law) {
            case WMO -> new NoIdentityCopy("WMO-2-3-4-ID-COPY", "Wmo 2.3.4", "AVG 5 lid 1 onder c");
            case JEUGDWET -> new NoIdentityCopy("JW-7-2-2-ID-COPY", "Jeugdwet 7.2.2", "AVG 5 lid 1 onder c");
            case PARTICIPATIEWET -> new NoIdentityCopy("PW-17-3-ID-COPY", "PW 17 lid 3", "AVG 5 lid 1 onder c");
            case WGS, NONE -> new NoIdentityCopy("AVG-5-1-ID-COPY", "AVG 5 lid 1 onder c");
        };
    }

    @Override
    public RuleText text() {
        return text;
    }

    /** @param identityDocument whether the file shows one */
    @Override
    public Decision decide(Boolean identityDocument) {
        return Boolean.FALSE.equals(identityDocument) ? permit() : refuse(Alternative.RECORD_DOCUMENT_NUMBER, Alternative.REMOVE_PAGE);
    }
}
