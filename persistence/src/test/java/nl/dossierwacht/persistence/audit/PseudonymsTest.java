package nl.dossierwacht.persistence.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.domain.Bsn;

class PseudonymsTest {

    private static final Bsn PERSON = new Bsn("999999990");
    private final Pseudonyms names = new Pseudonyms(key(1));

    @Test
    void aPersonHasOneNameInAMunicipalityAndAnotherElsewhere() {
        assertEquals(names.of("voorbeeldstad", PERSON), names.of("voorbeeldstad", PERSON));
        assertNotEquals(names.of("voorbeeldstad", PERSON), names.of("anderstad", PERSON));
        assertNotEquals(names.of("voorbeeldstad", PERSON), names.of("voorbeeldstad", new Bsn("999993653")));
    }

    @Test
    void withoutTheKeyNobodyMakesTheName() {
        assertNotEquals(names.of("voorbeeldstad", PERSON), new Pseudonyms(key(2)).of("voorbeeldstad", PERSON));
        assertTrue(names.of("voorbeeldstad", PERSON).matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "no base64!", "AAAA"})
    void aKeyThatIsMissingOrTooShortStopsAll(String key) {
        assertThrows(IllegalStateException.class, () -> new Pseudonyms(key));
    }

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
