package nl.dossierwacht.identity;

import java.util.List;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Under the Participatiewet a driving licence doesn't establish identity; under the other laws it does. */
public final class DocumentKindFitsLaw implements Rule<DocumentKindFitsLaw.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("PW-17-3-ID-KIND"), List.of("PW 17 lid 3", "Wid 1 lid 1", "Wmo 2.3.4"), List.of(2, 17),
            "Voor de Participatiewet stelt u de identiteit niet vast met een rijbewijs. Vraag om een paspoort, identiteitskaart of verblijfsdocument.",
            "Under the Participation Act a driving licence does not establish identity. Ask for a passport, identity card or residence document.");

    /** @param law of the dossier @param kind of document that was seen */
    public record Facts(Law law, DocumentKind kind) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.law() == Law.PARTICIPATIEWET && facts.kind() == DocumentKind.DRIVING_LICENCE ? refuse(Alternative.RECORD_DOCUMENT_NUMBER) : permit();
    }
}
