package nl.dossierwacht.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nl.dossierwacht.rules.RuleId;

/**
 * What somebody did, or wanted to do, at one moment.
 *
 * @param actions names of {@code Action}, in the order in which they were done
 * @param document the title of the document that was touched, if it is still there
 * @param dossier the number of the dossier that was touched; empty if none was, or it is gone
 * @param purpose the words of who asked; empty if nobody was asked for words
 * @param activity the processing activity that it belongs to; empty in records that don't say
 */
public record AccessLine(Instant at, String employee, HatWords hat, List<String> actions, Optional<String> document, Optional<String> dossier,
        Optional<String> purpose, Optional<ProcessingActivities.Activity> activity, RuleId rule, boolean refused) {

    /**
     * The hat in words.
     *
     * @param role name of a role; {@code SYSTEM_JOB} for a step of the system on behalf of another domain
     */
    public record HatWords(String law, String task, String role) {
    }
}
