package nl.dossierwacht.asking;

import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** An address that the resident had kept secret comes into a dossier only if that is there for named people (Q8). */
public final class SecretAddressIsForNamed implements Rule<SecretAddressIsForNamed.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("BRP-2-59-SECRET-ADDRESS"), List.of("Wet BRP 2.59", "AVG 5 lid 1 onder f"), List.of(8, 23),
            "Dit adres is geheim. Het komt alleen in een vertrouwelijk dossier, dat alleen de mensen zien die u noemt. Maak het dossier eerst vertrouwelijk.",
            "This address is secret. It only comes into a confidential dossier, which only the people you name can see. Make the dossier confidential first.");

    /** @param secret whether an address is asked and is secret @param confidential whether the dossier is there for named people only */
    public record Facts(boolean secret, boolean confidential) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.secret() && !facts.confidential() ? refuse() : permit();
    }
}
