package nl.dossierwacht.persistence.audit;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Ids;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.audit.AccessRecord.About;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;

/** Records for tests, and one sealer's key for the run: the log of the run's database is one log. */
public final class TestLog {

    /** A secret key in PKCS#8, in base64. */
    public static final String KEY = newKey();

    private TestLog() {
    }

    /** Another key each time. */
    public static String newKey() {
        try {
            return Base64.getEncoder().encodeToString(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A record as the service ring makes it. */
    public static AccessRecord record(Hat hat, Outcome outcome) {
        return record(hat, outcome, Instant.now());
    }

    private static AccessRecord record(Hat hat, Outcome outcome, Instant at) {
        return new AccessRecord(Ids.next(), at, UUID.randomUUID(), "wmo.consulent", hat.grantedRole(), hat.domain().value(), "DOSSIER_OPEN", "A-B", outcome,
                new About(UUID.randomUUID(), UUID.randomUUID(), "ab".repeat(32), "Aanvraag behandelen", "AANVRAAG"), AccessRecord.FORMAT);
    }

    /** Appends records, each in a transaction of its own. */
    public static void append(TestUnit unit, Hat hat, int records) {
        for (int i = 0; i < records; i++) {
            unit.doUnder(hat, entities -> AccessLog.insert(entities, record(hat, Outcome.PERMITTED)));
        }
    }

    /** Appends one record of another time. */
    public static void append(TestUnit unit, Hat hat, Instant at) {
        unit.doUnder(hat, entities -> AccessLog.insert(entities, record(hat, Outcome.PERMITTED, at)));
    }
}
