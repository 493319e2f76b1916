package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.intake.reading.PageText;

class OtherPeoplesBirthDatesTest {

    private static final Set<LocalDate> KNOWN = Set.of(LocalDate.of(1965, 3, 10));

    private final OtherPeoplesBirthDates dates = new OtherPeoplesBirthDates();

    @ParameterizedTest
    @ValueSource(strings = {"Partner: geboren op 12 maart 1970 te Zwolle", "Geboortedatum: 12-03-1970", "mw. Pot, geb. 12/3/1970", "geb 12 mrt 1970", "Geboortedatum 1970-03-12", "Date of birth: 12 Mar 1970", "GEB. DATUM: 12.03.1970"})
    void aDateThatIsCalledSoAndIsOfNobodyKnownIsFoundByItsPage(String line) {
        assertEquals(List.of(2), dates.pages(List.of(page(1, "Beste mevrouw,"), page(2, "", line)), KNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"geboren op 10 maart 1965", "Geboortedatum: 10-03-1965", "geb. 1965-03-10"})
    void whoIsInTheDossierIsNoOther(String line) {
        assertEquals(List.of(), dates.pages(List.of(page(1, line)), KNOWN));
        assertEquals(List.of(1), dates.pages(List.of(page(1, line)), Set.of()));
    }

    @Test
    void otherDatesAreNot() {
        assertEquals(List.of(), dates.pages(List.of(page(1, "Datum: 12-03-1970", "Zij is geboren en getogen in Deventer, 3 straten verder", "geb. 32-13-1970", "Geboortedatum: ......", "Betaal voor 12 maart 2026", "Gebouwd op 12 maart 1970")), KNOWN));
    }

    private static PageText page(int number, String... lines) {
        return new PageText(number, List.of(lines), List.of());
    }
}
