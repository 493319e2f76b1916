package nl.dossierwacht.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.dossierwacht.rules.Decision;

class FormIsAsShownTest {

    private final FormIsAsShown rule = new FormIsAsShown();

    @Test
    void aFormAsItWasShownIsTaken() {
        assertTrue(rule.decide(new FormIsAsShown.Sent(true, true, true)).isPermitted());
    }

    @ParameterizedTest
    @CsvSource({"false,true,true", "true,false,true", "true,true,false", "false,false,false"})
    void oneOfAnotherSessionHatOrPageIsNot(boolean inItsSession, boolean underItsHat, boolean withItsFields) {
        Decision decision = rule.decide(new FormIsAsShown.Sent(inItsSession, underItsHat, withItsFields));
        assertEquals("AVG-32-FORM", decision.rule().value());
        assertTrue(decision instanceof Decision.Refused);
    }
}
