package nl.dossierwacht.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BsnTest {

    @ParameterizedTest
    @ValueSource(strings = {"999999990", "999993653", "999 993 653", "9999.93.653"})
    void readsTestNumbersAsPeopleTypeThem(String typed) {
        assertTrue(Bsn.read(typed).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000000", "999999991", "99999999", "9999999900", "99999999O", "٩٩٩٩٩٩٩٩٠"})
    void anythingElseIsNone(String typed) {
        assertTrue(Bsn.read(typed).isEmpty());
        assertTrue(Bsn.read(null).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999991", "x"})
    void cannotBeMadeRoundTheCheck(String digits) {
        assertThrows(IllegalArgumentException.class, () -> new Bsn(digits));
    }

    @Property
    void oneWrongDigitIsAlwaysNoticed(@ForAll @IntRange(min = 1, max = 99_999_999) int first, @ForAll @IntRange(min = 0, max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        for (int last = 0; last < 10; last++) {
            String digits = "%08d%d".formatted(first, last);
            if (Bsn.read(digits).isPresent()) {
                char[] wrong = digits.toCharArray();
                wrong[place] = (char) ('0' + (wrong[place] - '0' + shift) % 10);
                assertFalse(Bsn.read(new String(wrong)).isPresent());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "999993653")
    void isNeverWrittenWhole(String digits) {
        assertEquals("••••••653", new Bsn(digits).toString());
    }
}
