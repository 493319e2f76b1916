package nl.dossierwacht.separation;

import java.time.Clock;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Ids;
import nl.dossierwacht.persistence.audit.AccessLog;
import nl.dossierwacht.persistence.audit.AccessRecord;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;
import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.ring.RingViolation;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.RuleId;

/**
 * The first ring, around every service method: asks the policy about the declared action, puts on the hat for the two
 * inner rings, and writes what was done before the hat comes off. Bound to all services by ejb-jar.xml, so that
 * nobody can forget it.
 */
public class ServiceRing {

    private final HatIsGranted hatIsGranted = new HatIsGranted();
    private final RoleMayAct roleMayAct = new RoleMayAct();

    @Inject
    GrantedHats granted;

    @Inject
    WornHat worn;

    @Inject
    Touched touched;

    @Inject
    AccessLog log;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /**
     * Lets the call through if every rule permits it.
     *
     * @throws Refusal if one doesn't
     */
    @AroundInvoke
    public Object judge(InvocationContext call) throws Exception {
        Performs declared = call.getMethod().getAnnotation(Performs.class);
        Action action = declared == null ? null : declared.value();
        Hat hat = worn.chosen().orElse(null);
        Decision granting = hatIsGranted.decide(new HatIsGranted.Facts(hat, granted.hats()));
        Decision acting = granting.isPermitted() ? roleMayAct.decide(new RoleMayAct.Facts(hat, action)) : granting;
        if (acting instanceof Decision.Refused refused) {
            // In nobody's domain: a hat that isn't granted says nothing of a domain, and the log of one isn't written from outside.
            log.appendRefusal(record(hat, null, action, refused.rule(), Outcome.REFUSED));
            throw new Refusal(refused);
        }
        String employee = granted.employee().orElseThrow(() -> new IllegalStateException("a granted hat without anybody under it"));
        try (HatScope scope = HatScope.wear(hat, employee)) {
            HatBinding.bind(entities);
            Object result = call.proceed();
            log.append(record(scope.hat(), scope.hat().domain().value(), action, acting.rule(), Outcome.PERMITTED));
            // Now, while the hat is on: at commit the entity ring would meet no hat and refuse.
            entities.flush();
            return result;
        } catch (RingViolation wall) {
            // An inner ring stopped what a rule should have: outside it looks the same as not found.
            log.appendRefusal(record(hat, null, action, hatIsGranted.id(), Outcome.REFUSED));
            throw new Refusal(new Decision.Refused(hatIsGranted.id(), List.of(Alternative.CHOOSE_OTHER_HAT)));
        }
    }

    private AccessRecord record(Hat hat, String domain, Action action, RuleId rule, Outcome outcome) {
        return new AccessRecord(Ids.next(), clock.instant(), touched.trace(), granted.employee().orElse("-"), hat == null ? null : hat.grantedRole(), domain,
                action == null ? "UNDECLARED" : action.name(), touched.takeDossier().orElse(null), rule.value(), outcome);
    }
}
