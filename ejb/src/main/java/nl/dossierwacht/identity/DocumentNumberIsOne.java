package nl.dossierwacht.identity;

import java.util.List;
import java.util.regex.Pattern;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/**
 * What is recorded in the place of a copy is a document number and nothing else: letters and digits of the length that
 * such documents have. A BSN is no document number. Foreign documents have shapes of their own.
 */
public final class DocumentNumberIsOne implements Rule<DocumentNumberIsOne.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q2-DOCUMENT-NUMBER"), List.of("Wid 1 lid 1", "AVG 5 lid 1 onder d"), List.of(2, 17),
            "Dit is geen documentnummer. Neem het nummer over zoals het op het document staat, zonder spaties; niet het BSN.",
            "This is not a document number. Copy the number as it is on the document, without spaces; not the BSN.");
    private static final Pattern LICENCE = Pattern.compile("[0-9]{10}");
    private static final Pattern OTHER = Pattern.compile("[A-Z0-9]{5,12}");
    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");

    /** @param number in capitals, without spaces */
    public record Facts(DocumentKind kind, String number) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean one = facts.kind() == DocumentKind.DRIVING_LICENCE
                ? LICENCE.matcher(facts.number()).matches()
                : OTHER.matcher(facts.number()).matches() && facts.number().chars().anyMatch(Character::isDigit)
                        && !(NINE_DIGITS.matcher(facts.number()).matches() && Bsn.read(facts.number()).isPresent());
        return one ? permit() : refuse(Alternative.RECORD_DOCUMENT_NUMBER);
    }
}
