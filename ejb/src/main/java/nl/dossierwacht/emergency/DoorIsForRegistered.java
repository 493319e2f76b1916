package nl.dossierwacht.emergency;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Vital interest is never a basis for a municipal task. The one door is for a helper or doctor with a confirmed BIG registration. */
public final class DoorIsForRegistered implements Rule<DoorIsForRegistered.Facts> {

    private static final Set<Role> ROLES = Set.of(Role.MEDICAL_ADVISER, Role.CARE_WORKER);

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-6-1-D-BIG"), List.of("AVG 6 lid 1 onder d", "AVG 9 lid 2 onder c", "Wet BIG 3"), List.of(27, 35),
            "Vitaal belang is nooit een grondslag voor een taak van de gemeente. Bij acuut gevaar mag alleen een hulpverlener of arts met een bevestigde BIG-registratie kijken.",
            "Vital interest is never a basis for a task of the municipality. At acute danger only a helper or doctor with a confirmed BIG registration may look.");

    /** @param registration {@code null} if none is granted @param standing what the register itself says, if it can be asked */
    public record Facts(Role role, BigRegistration registration, BigRegister.Standing standing, LocalDate today) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean registered = ROLES.contains(facts.role()) && facts.registration() != null && facts.registration().isSoundOn(facts.today())
                && facts.standing() != BigRegister.Standing.NOT_REGISTERED;
        return registered ? permit() : refuse(Alternative.REQUEST_FROM_OTHER_LAW);
    }
}
