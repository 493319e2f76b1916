package nl.dossierwacht.web.medical;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.medical.WordKind;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.text.Say;

/** Says beside a field that its text tells too much, by which rule, and what kind of words; never the words. */
@ApplicationScoped
public class HeldWords {

    @Inject
    Faults faults;

    @Inject
    Say say;

    /** One fault per field. @param form id of the form that the fields are in */
    public void show(String form, RuleId rule, Map<String, Set<WordKind>> found) {
        found.forEach((field, kinds) -> faults.at(form + ':' + field, "medical.held", faults.sentence(rule), found(kinds)));
    }

    /** The kinds, in words, as in "de naam van een aandoening, een medicijn of dosis". */
    public String found(Set<WordKind> kinds) {
        return String.join(", ", kinds.stream().sorted().map(kind -> say.text("medical.word." + kind)).toList());
    }
}
