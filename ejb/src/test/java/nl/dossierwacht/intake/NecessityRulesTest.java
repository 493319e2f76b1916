package nl.dossierwacht.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;

/** The necessity answers: phase and basis of the own task and law, a later step with its day, and usual answers for each (Q1, 16). */
class NecessityRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final List<DomainKey> DOMAINS = Stream.of("WMO/TOELEIDING/college", "WMO/HULPVERLENING/wijkteam", "JEUGDWET/TOELEIDING/college", "PARTICIPATIEWET/UITVOERING/college",
            "PARTICIPATIEWET/HANDHAVING/college", "WGS/SCHULDHULP/college").map(key -> DomainKey.parse("voorbeeldstad/" + key)).toList();

    private final PhaseAndBasisFit fits = new PhaseAndBasisFit();
    private final LaterStepHasADay later = new LaterStepHasADay();
    private final NecessityIsStated stated = new NecessityIsStated();
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void eachUsualAnswerOfEachTaskPassesTheRulesButWhereSeeingIsEnough() {
        for (DomainKey domain : DOMAINS) {
            List<Catalogue.Kind> kinds = catalogue.under(domain);
            assertTrue(kinds.size() >= 4, domain::value);
            kinds.forEach(kind -> kind.usual().forEach(usual -> {
                String where = domain + " " + kind.code() + " " + usual.phase();
                assertTrue(fits.decide(new PhaseAndBasisFit.Facts(domain.law(), domain.task(), usual.phase().code(), usual.basis())).isPermitted(), where);
                assertEquals(!usual.isSeenEnough(), stated.decide(new NecessityIsStated.Facts(usual.purpose(), usual.whyNeeded(), usual.whyNotLess())).isPermitted(), where);
            }));
            assertTrue(catalogue.kind(domain, "bankafschrift").orElseThrow().first().isSeenEnough());
        }
    }

    @ParameterizedTest
    @CsvSource({"WMO, TOELEIDING, handhaving, Wmo 5.1.1 lid 1", "WMO, TOELEIDING, aanvraag, PW 17 lid 1", "WMO, TOELEIDING, aanvraag, AVG 6 lid 1", "WMO, TOELEIDING, '', Wmo 2.3.2", "WMO, TOELEIDING, AANVRAAG, Wmo 2.3.2",
        "WMO, TOELEIDING, later, Wmo 2.3.2", "PARTICIPATIEWET, HANDHAVING, verificatie, PW 53a lid 6", "PARTICIPATIEWET, UITVOERING, handhaving, PW 53a lid 6", "WGS, SCHULDHULP, aanvraag, ''"})
    void anotherTasksPhaseAndAnotherLawsBasisAreRefused(Law law, Task task, String phase, String basis) {
        assertFalse(fits.decide(new PhaseAndBasisFit.Facts(law, task, phase, basis)).isPermitted());
    }

    @Test
    void enforcementHasItsOwnPhaseAndNobodyElseHasIt() {
        assertTrue(fits.decide(new PhaseAndBasisFit.Facts(Law.PARTICIPATIEWET, Task.HANDHAVING, "handhaving", "PW 53a lid 6")).isPermitted());
        assertEquals(List.of(), catalogue.under(DOMAINS.get(3)).stream().flatMap(kind -> kind.usual().stream()).filter(usual -> usual.phase() == Phase.HANDHAVING).toList());
    }

    @ParameterizedTest
    @CsvSource({"verificatie, 2026-11-27, true", "verificatie, 2027-05-26, true", "verificatie, 2027-05-27, false", "verificatie, 2026-11-26, false", "verificatie, 2026-01-01, false", "verificatie, , false",
        "ooit, 2026-12-01, false", "handhaving, 2026-12-01, false", "'', 2026-12-01, false"})
    void aLaterStepIsOneOfTheTaskAndHasADayThatComes(String step, LocalDate by, boolean permitted) {
        assertEquals(permitted, later.decide(new LaterStepHasADay.Facts(Task.TOELEIDING, step, by, TODAY)).isPermitted());
    }
}
