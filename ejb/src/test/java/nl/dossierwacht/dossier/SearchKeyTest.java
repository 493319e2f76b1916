package nl.dossierwacht.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.domain.Bsn;

/** There is no half key, so there is no browsing. */
class SearchKeyTest {

    @Test
    void aWholeKeyIsRead() {
        assertEquals(Optional.of(new SearchKey.Number("W-2026-00412")), SearchKey.read(" w-2026-00412 "));
        assertEquals(Optional.of(new SearchKey.Citizen(new Bsn("999999990"))), SearchKey.read("999999990"));
        assertEquals(Optional.of(new SearchKey.NameAndBirth("S. de Vries", LocalDate.of(1951, 3, 14))), SearchKey.read("S. de Vries,  14-3-1951"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "%", "_", "*", "999", "99999999", "123456789", "S. de Vries", "14-3-1951", "S. de Vries 1951", "S. de Vries 3-1951", "S. de Vries 31-2-1951", "W-2026",
        "W-2026-", "W-2026-%", "W-2026-0041_", "2026-00412", "W-2026-00412 of W-2026-00413"})
    void halfAKeyIsNone(String typed) {
        assertEquals(Optional.empty(), SearchKey.read(typed));
    }
}
