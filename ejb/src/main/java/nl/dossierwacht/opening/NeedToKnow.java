package nl.dossierwacht.opening;

import java.util.List;
import java.util.Set;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Within one's own hat too, one sees what one needs for one's own work: the own dossiers, and others with a reason that holds. */
public final class NeedToKnow implements Rule<NeedToKnow.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-NEED-TO-KNOW"), List.of("AVG 5 lid 1 onder c en f", "AVG 32 lid 4"), List.of(21),
            "Dit dossier staat op naam van een collega. U opent het met een reden, voor de rest van de dag.",
            "This dossier is a colleague's. You open it with a reason, for the rest of the day.");
    /** Who works for the whole domain: finalising and keeping the archive is about all dossiers, and a job does one step in one. */
    private static final Set<Role> WHOLE_DOMAIN = Set.of(Role.ARCHIVIST, Role.SYSTEM_JOB);

    /**
     * @param assigned whether the dossier is the employee's own work
     * @param opened whether the employee opened it under this role with a reason that still holds
     */
    public record Facts(Role role, boolean assigned, boolean opened) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return WHOLE_DOMAIN.contains(facts.role()) || facts.assigned() || facts.opened() ? permit() : refuse(Alternative.STATE_REASON);
    }
}
