package nl.dossierwacht.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.dossierwacht.audit.ProcessingActivities;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.intake.reading.Reading.Reason;
import nl.dossierwacht.separation.Action;

class MessagesTest {

    private static final ResourceBundle DUTCH = bundle("nl");
    private static final ResourceBundle ENGLISH = bundle("en");

    @Test
    void bothLanguagesSayEverything() {
        assertEquals(DUTCH.keySet(), ENGLISH.keySet());
        DUTCH.keySet().forEach(key -> assertFalse(DUTCH.getString(key).isBlank() || ENGLISH.getString(key).isBlank(), key));
    }

    @Test
    void everyLawTaskAndRoleThatAPersonCanHaveHasAName() {
        for (Law law : Law.values()) {
            DUTCH.getString("law." + law);
        }
        for (Task task : Task.values()) {
            DUTCH.getString("task." + task);
        }
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM_JOB) {
                DUTCH.getString("role." + role);
            }
        }
    }

    @Test
    void everyActionAndEveryProcessingActivityHasAName() {
        for (Action action : Action.values()) {
            DUTCH.getString("audit.action." + action);
        }
        for (ProcessingActivities.Activity activity : ProcessingActivities.Activity.values()) {
            DUTCH.getString("audit.activity." + activity);
        }
    }

    /** What was found, and then what one can do: nobody has to guess why a file isn't taken. */
    @ParameterizedTest
    @EnumSource
    void everyReasonWhyAFileIsNotAcceptedHasATextOfItsOwn(Reason reason) {
        for (ResourceBundle language : List.of(DUTCH, ENGLISH)) {
            String text = language.getString("intake.unreadable." + reason);
            assertTrue(text.split("(?<=[.:]) ").length >= 2, text);
            assertEquals(1, Stream.of(Reason.values()).filter(other -> language.getString("intake.unreadable." + other).equals(text)).count(), text);
        }
        assertFalse(DUTCH.getString("intake.unreadable." + reason).matches("(?i).*\\b(je|jij|jouw)\\b.*"));
    }

    @Test
    void noReasonHasATextThatNothingShows() {
        assertEquals(Stream.of(Reason.values()).map(reason -> "intake.unreadable." + reason).sorted().toList(),
                DUTCH.keySet().stream().filter(key -> key.startsWith("intake.unreadable.")).sorted().toList());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("nl.dossierwacht.web.text.Texts", Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_CLASS));
    }
}
