package nl.dossierwacht.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.suspicion.SignalFact;

class BodiesRulesTest {

    private final ExecutingBodies bodies = ExecutingBodies.load();

    /** Every law with every task: the duty is there for two of them only. */
    @Test
    void theDutyExistsWhileExecutingTheParticipatiewetOnly() {
        for (Law law : Law.values()) {
            for (Task task : Task.values()) {
                boolean duty = law == Law.PARTICIPATIEWET && (task == Task.UITVOERING || task == Task.HANDHAVING);
                assertEquals(duty, new BodiesAreInformed().decide(new BodiesAreInformed.Facts(law, task, true, true)).isPermitted(), law + " " + task);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"true,true,true", "false,true,false", "true,false,false"})
    void theBodyExecutesTheSchemeAndTheSuspicionIsGrounded(boolean executes, boolean grounded, boolean permitted) {
        assertEquals(permitted, new BodiesAreInformed().decide(new BodiesAreInformed.Facts(Law.PARTICIPATIEWET, Task.HANDHAVING, executes, grounded)).isPermitted());
    }

    @ParameterizedTest
    @CsvSource({"UWV,WW,true", "SVB,AOW,true", "UWV,AOW,false", "WONINGCORPORATIE,Huur,false", "UWV,'',false", ",WW,false"})
    void aBodyIsInformedOfItsOwnSchemesOnly(String body, String scheme, boolean executes) {
        assertEquals(executes, bodies.executes(body, scheme));
    }

    @Test
    void eachBodyHasAnArticleAndNoSchemeIsThereTwice() {
        assertTrue(bodies.all().size() >= 3, "PW 66 names more than a few");
        List<String> schemes = bodies.all().stream().flatMap(body -> body.schemes().stream()).toList();
        assertEquals(schemes.size(), schemes.stream().distinct().count());
        assertTrue(bodies.all().stream().allMatch(body -> body.article().equals("PW 66")));
    }

    @ParameterizedTest
    @CsvSource({"1,1,false,true", "2,2,false,true", "0,0,false,false", "2,1,false,false", "1,1,true,false"})
    void thingsAreNamedOneByOneAndNoneIsMedical(int facts, int kinds, boolean condition, boolean permitted) {
        assertEquals(permitted, new BodyGetsOnlyFacts().decide(new BodyGetsOnlyFacts.Facts(facts, kinds, condition)).isPermitted());
    }

    @Test
    void aReportSaysWhatLacksAndNeverWhatItHolds() {
        assertEquals(List.of("body", "grounds", "WORK"), new BodyReport("", null, " ", List.of(), Optional.empty(), null).missing());
        BodyReport whole = new BodyReport("UWV", "WW", "Loonstrook van oktober.", List.of(new SignalFact(SignalFact.Kind.WORK, "Werkt sinds 1 oktober.")), Optional.empty(), "");
        assertEquals(List.of(), whole.missing());
        assertFalse(whole.toString().contains("oktober"));
        assertEquals(List.of("WORK"), new BodyReport("UWV", "WW", "x".repeat(2000), List.of(), Optional.empty(), "").missing());
        assertThrows(IllegalArgumentException.class, () -> new BodyReport("UWV", "WW", "x".repeat(2001), List.of(), Optional.empty(), ""));
    }
}
