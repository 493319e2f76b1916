package nl.dossierwacht.suspicion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import nl.dossierwacht.domain.Law;

class SuspicionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({"WMO,0,true", "JEUGDWET,0,true", "WGS,0,true", "WMO,1,false", "PARTICIPATIEWET,0,false", "NONE,0,false"})
    void aWholeWeighingIsKeptUnderAnotherLawThanTheParticipatiewet(Law law, int missing, boolean permitted) {
        assertEquals(permitted, new WeighingIsComplete().decide(new WeighingIsComplete.Facts(law, missing)).isPermitted());
    }

    @Test
    void theCodeIsAskedOfWhoIsBoundByOne() {
        assertEquals(List.of("code"), new Weighing("gezien", "inkomen", "band", true, " ", "praten").missing());
        assertEquals(List.of(), new Weighing("gezien", "inkomen", "band", false, "", "praten").missing());
        assertEquals(List.of("seen", "interests", "trust", "alternatives"), new Weighing(null, "", " ", false, "", "\n").missing());
    }

    @Test
    void aWeighingIsItsMakersOnly() {
        WeighingIsItsMakers rule = new WeighingIsItsMakers();
        assertTrue(rule.decide(new WeighingIsItsMakers.Facts("wmo.consulent", "wmo.consulent")).isPermitted());
        assertFalse(rule.decide(new WeighingIsItsMakers.Facts("wmo.consulent", "teamleider")).isPermitted());
        assertFalse(rule.decide(new WeighingIsItsMakers.Facts(null, "teamleider")).isPermitted());
    }

    @ParameterizedTest
    @CsvSource({"1,1,false,true", "4,4,false,true", "0,0,false,false", "2,1,false,false", "1,1,true,false"})
    void aMessageNamesEachThingOnceAndNothingMedical(int facts, int kinds, boolean condition, boolean permitted) {
        assertEquals(permitted, new SignalIsConcrete().decide(new SignalIsConcrete.Facts(facts, kinds, condition)).isPermitted());
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01,true,true", "2027-02-28,true,true", "2027-03-01,true,false", "2026-11-30,true,false", "2026-12-01,false,false"})
    void theResidentIsToldLaterWithinThreeMonthsForAReason(LocalDate later, boolean reasoned, boolean permitted) {
        assertEquals(permitted, new ResidentIsToldOfReport().decide(new ResidentIsToldOfReport.Facts(later, reasoned, TODAY)).isPermitted());
    }

    @Test
    void aResidentWhoKnowsNeedsNoReason() {
        assertTrue(new ResidentIsToldOfReport().decide(new ResidentIsToldOfReport.Facts(null, false, TODAY)).isPermitted());
    }

    @ParameterizedTest
    @EnumSource(value = Law.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void whoStaysUnnamedIsInTheMessageNeitherByNameNorByLaw(Law law) {
        Report report = new Report(List.of(new SignalFact(SignalFact.Kind.WORK, "werkt op zaterdag op de markt")), false, Optional.empty(), "");
        String message = WeighingWords.message(report, law, "m.bakker", TODAY);
        assertTrue(message.contains("werkt op zaterdag op de markt"));
        assertFalse(message.contains("m.bakker"));
        assertFalse(message.matches("(?is).*(Wmo|Jeugdwet|schuldhulp|Participatiewet).*"), message);
    }

    @Test
    void aThingThatIsToldHasAText() {
        assertThrows(IllegalArgumentException.class, () -> new SignalFact(SignalFact.Kind.WORK, " "));
        assertThrows(IllegalArgumentException.class, () -> new SignalFact(null, "iets"));
    }
}
