package nl.dossierwacht.persistence.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.PersistenceException;

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
import nl.dossierwacht.persistence.intake.GateAnswers.Count;
import nl.dossierwacht.persistence.intake.GateAnswers.Question;

/** What is kept of answers to the gate, and who counts it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateAnswersTest {

    private static final LocalDate TODAY = LocalDate.now();
    private static final Hat OFFICER = supervising(Canaries.WMO.domain().municipality(), Role.PRIVACY_OFFICER);

    private final TestUnit unit = new TestUnit("dw_app");
    private final String question = "Q_" + UUID.randomUUID();

    @AfterAll
    void close() {
        unit.close();
    }

    @Test
    void supervisionCountsAnswersOfTheOwnMunicipalityAndNobodyElseSeesAny() {
        Question asked = new Question(question, "MEDICINES,MEDICAL_LETTER", "2026-11.4");
        for (int n = 0; n < 3; n++) {
            keep(Canaries.WMO, asked, false, TODAY);
        }
        keep(Canaries.JEUGD, asked, true, TODAY);
        keep(Canaries.WMO, asked, true, TODAY.minusDays(40));
        keep(Canaries.ELSEWHERE, asked, true, TODAY);
        List<Count> counted = List.of(new Count(question, "MEDICINES,MEDICAL_LETTER", false, 3), new Count(question, "MEDICINES,MEDICAL_LETTER", true, 1));
        assertEquals(counted, counts(OFFICER));
        assertEquals(counted, counts(supervising(OFFICER.domain().municipality(), Role.AUDITOR)));
        assertEquals(List.of(), counts(Canaries.WMO));
    }

    @Test
    void nothingIsKeptForAnotherMunicipalityChangedOrTakenBeforeItsTerm() {
        Question asked = new Question(question + "t", "MEDICINES", "2026-11.4");
        keep(Canaries.WMO, asked, false, TODAY.minusDays(20));
        keep(Canaries.WMO, asked, false, TODAY.minusDays(400));
        assertThrows(PersistenceException.class, () -> unit.doUnder(Canaries.WMO,
                entities -> entities.createNativeQuery("insert into gate.answer values (gen_random_uuid(), 'elders', 'WMO', 'Q', 'A', 'x', true, current_date)").executeUpdate()));
        assertThrows(PersistenceException.class, () -> unit.doUnder(OFFICER, entities -> entities.createNativeQuery("update gate.answer set is_that = true").executeUpdate()));
        unit.doUnder(OFFICER, entities -> entities.createNativeQuery("delete from gate.answer").executeUpdate());
        long left = in(OFFICER, answers -> answers.countsSince(TODAY.minusDays(1000))).stream().filter(count -> count.question().equals(question + "t")).mapToLong(Count::answers).sum();
        assertEquals(1, left);
    }

    private List<Count> counts(Hat hat) {
        return in(hat, answers -> answers.countsSince(TODAY.minusDays(30))).stream().filter(count -> count.question().equals(question)).toList();
    }

    private void keep(Hat hat, Question asked, boolean isThat, LocalDate on) {
        in(hat, answers -> {
            answers.keep(asked, isThat, on);
            return null;
        });
    }

    private <T> T in(Hat hat, Function<GateAnswers, T> work) {
        return unit.under(hat, entities -> {
            GateAnswers answers = new GateAnswers();
            answers.entities = entities;
            return work.apply(answers);
        });
    }

    private static Hat supervising(String municipality, Role role) {
        return new Hat(new DomainKey(municipality, Law.NONE, Task.TOEZICHT, "college"), role);
    }
}
