package nl.dossierwacht.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.audit.ProcessingActivities;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
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

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("nl.dossierwacht.web.text.Texts", Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_CLASS));
    }
}
