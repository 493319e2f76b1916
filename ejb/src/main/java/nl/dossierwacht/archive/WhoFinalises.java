package nl.dossierwacht.archive;

import java.util.List;
import java.util.Set;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A dossier is finalised by the archivist of its domain, or by who did the case, as the municipality says; if it says nothing, by nobody. */
public final class WhoFinalises implements Rule<WhoFinalises.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q1-WHO-FINALISES"), List.of("Archiefwet 1995 3", "AVG 5 lid 1 onder f"), List.of(1),
            "Een dossier wordt afgerond door de archivaris of door wie het behandelde. De gemeente stelt in wie.",
            "A dossier is finalised by the archivist or by who handled it. The municipality sets who.");
    private static final Set<Role> HANDLERS = Set.of(Role.CONSULTANT, Role.ENFORCER, Role.CARE_WORKER);

    /** @param setting who the municipality says @param own whether the dossier is in the name of who asks */
    public record Facts(FinalisedBy setting, Role role, boolean own) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean archivist = facts.role() == Role.ARCHIVIST && (facts.setting() == FinalisedBy.ARCHIVIST || facts.setting() == FinalisedBy.BOTH);
        boolean handler = HANDLERS.contains(facts.role()) && facts.own() && (facts.setting() == FinalisedBy.CONSULTANT || facts.setting() == FinalisedBy.BOTH);
        return archivist || handler ? permit() : refuse();
    }
}
