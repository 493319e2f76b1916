package nl.dossierwacht.persistence.suspicion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.dossier.Dossier;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuspicionTest {

    private static final Hat ENFORCER = new Hat(new DomainKey("voorbeeldstad", Law.PARTICIPATIEWET, Task.HANDHAVING, "college"), Role.ENFORCER);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TestUnit unit = new TestUnit("dw_app");

    @AfterAll
    void close() {
        unit.close();
    }

    @Test
    void aWeighingIsFoundByItsMakerAndByNobodyElse() {
        UUID id = under(Canaries.WMO, suspicions -> kept(suspicions, "wmo.consulent").id());
        assertEquals(true, under(Canaries.WMO, suspicions -> suspicions.madeBy("wmo.consulent", id).isPresent()));
        assertEquals(false, under(Canaries.WMO, suspicions -> suspicions.madeBy("teamleider", id).isPresent()));
        assertEquals(false, under(Canaries.JEUGD, suspicions -> suspicions.madeBy("wmo.consulent", id).isPresent()));
    }

    @Test
    void onlyWhatIsToBeToldWaitsAndOnlyForItsMaker() {
        String maker = "m-" + UUID.randomUUID();
        UUID later = under(Canaries.WMO, suspicions -> {
            kept(suspicions, maker);
            FraudWeighing reported = FraudWeighing.reportedAndToldLater(dossier(suspicions), maker, TODAY, TODAY.plusMonths(1));
            suspicions.keep(reported);
            return reported.id();
        });
        assertEquals(List.of(later), under(Canaries.WMO, suspicions -> suspicions.untold(maker, 10).stream().map(FraudWeighing::id).toList()));
        assertEquals(List.of(), under(Canaries.WMO, suspicions -> suspicions.untold("teamleider", 10)));
    }

    @Test
    void aWeighingIsNotChangedAndAReportThatMayNotBeKnownComesBackOnItsDay() {
        FraudWeighing weighing = FraudWeighing.reportedAndToldLater(new Dossier(Canaries.WMO.domain(), "W-1", "traplift", "x", TODAY, TODAY), "x", TODAY, TODAY.plusDays(10));
        weighing.keepWords(new byte[] {1});
        assertThrows(IllegalStateException.class, () -> weighing.keepWords(new byte[] {2}));
        assertFalse(weighing.isOpenOn(TODAY.plusDays(9)));
        assertTrue(weighing.isOpenOn(TODAY.plusDays(10)));
        weighing.told(TODAY.plusDays(3));
        assertTrue(weighing.isOpenOn(TODAY.plusDays(3)));
        assertThrows(IllegalStateException.class, () -> weighing.told(TODAY));
    }

    @Test
    void aMessageThatIsDealtWithForgetsWhoAndWhatAndIsDealtWithOnce() {
        String reference = under(ENFORCER, suspicions -> {
            FraudSignal signal = new FraudSignal(ENFORCER.domain(), suspicions.nextReference(TODAY), new FraudSignal.About("999999990", "S. de Vries", TODAY), TODAY, TODAY.plusDays(14));
            signal.keepContent(new byte[] {7});
            suspicions.keep(signal);
            return signal.reference();
        });
        under(ENFORCER, suspicions -> {
            suspicions.signalToDealWith(reference).orElseThrow().leftAlone(FraudSignal.LeftBecause.UNFOUNDED, "pw.handhaver", TODAY);
            return null;
        });
        FraudSignal left = under(ENFORCER, suspicions -> suspicions.signal(reference).orElseThrow());
        assertTrue(left.about().isEmpty() && left.content().isEmpty());
        assertThrows(IllegalStateException.class, () -> left.takenUp("pw.handhaver", TODAY));
        assertEquals(false, under(Canaries.WMO, suspicions -> suspicions.signal(reference).isPresent()));
        assertEquals(false, under(ENFORCER, suspicions -> suspicions.received(500).stream().anyMatch(open -> open.reference().equals(reference))));
    }

    private static FraudWeighing kept(SuspicionRepository suspicions, String maker) {
        FraudWeighing weighing = FraudWeighing.keptHere(dossier(suspicions), maker, TODAY);
        weighing.keepWords(new byte[] {1});
        suspicions.keep(weighing);
        return weighing;
    }

    private static Dossier dossier(SuspicionRepository suspicions) {
        Dossier dossier = new Dossier(Canaries.WMO.domain(), "W-" + UUID.randomUUID(), "traplift", TestUnit.EMPLOYEE, TODAY, TODAY.plusWeeks(8));
        suspicions.entities.persist(dossier);
        return dossier;
    }

    private <T> T under(Hat hat, Function<SuspicionRepository, T> work) {
        return unit.under(hat, entities -> {
            SuspicionRepository suspicions = new SuspicionRepository();
            suspicions.entities = entities;
            return work.apply(suspicions);
        });
    }
}
