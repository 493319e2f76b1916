package nl.dossierwacht.identity;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Only a document that is still valid establishes identity. */
public final class DocumentIsValid implements Rule<DocumentIsValid.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("WID-1-VALID"), List.of("Wid 1 lid 1"), List.of(2, 17),
            "Dit document is verlopen. Vraag om een document dat nog geldig is.",
            "This document has expired. Ask for one that is still valid.");

    /** @param validUntil the last day on the document @param seenOn the day on which it was seen */
    public record Facts(LocalDate validUntil, LocalDate seenOn) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.validUntil().isBefore(facts.seenOn()) ? refuse(Alternative.RECORD_DOCUMENT_NUMBER) : permit();
    }
}
