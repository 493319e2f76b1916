package nl.dossierwacht.separation;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.audit.AccessRecords;
import nl.dossierwacht.audit.AccessRecords.Touch;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.persistence.audit.AccessLog;
import nl.dossierwacht.persistence.audit.AccessRecord;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;
import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.ring.RingViolation;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.trawling.TrawlWatch;

/**
 * The first ring, around every service method: asks the policy about the declared action, puts on the hat for the two
 * inner rings, and writes what was done, or refused by a rule inside, before the hat comes off. Bound to all services by ejb-jar.xml, so that
 * nobody can forget it.
 */
public class ServiceRing {

    private static final Touch NOTHING = new Touch(null, null, null, null);

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
    AccessRecords records;

    @Inject
    TrawlWatch trawling;

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /**
     * Lets the call through if every rule permits it.
     *
     * @throws Refusal if one doesn't
     */
    @AroundInvoke
    public Object judge(InvocationContext call) throws Exception {
        // A service that calls a service: what the outer one touched is in the outer one's record.
        Touch outer = touched.take();
        List<UUID> outerOthers = touched.takeOthers();
        try {
            return judged(call);
        } finally {
            touched.takeOthers();
            touched.putBack(outer);
            outerOthers.forEach(touched::also);
        }
    }

    private Object judged(InvocationContext call) throws Exception {
        Performs declared = call.getMethod().getAnnotation(Performs.class);
        Action action = declared == null ? null : declared.value();
        Hat hat = worn.chosen().orElse(null);
        Decision granting = hatIsGranted.decide(new HatIsGranted.Facts(hat, granted.hats()));
        Decision acting = granting.isPermitted() ? roleMayAct.decide(new RoleMayAct.Facts(hat, action)) : granting;
        if (acting instanceof Decision.Refused refused) {
            log.appendRefusal(() -> records.fromNowhere(hat, granted.employee().orElse(null), touched.trace(), action, refused.rule()));
            throw recorded(new Refusal(refused));
        }
        String employee = granted.employee().orElseThrow(() -> new IllegalStateException("a granted hat without anybody under it"));
        try (HatScope scope = HatScope.wear(hat, employee)) {
            HatBinding.bind(entities);
            return perform(call, scope, action, acting.rule());
        }
    }

    private Object perform(InvocationContext call, HatScope scope, Action action, RuleId because) throws Exception {
        try {
            Object result = call.proceed();
            Touch touch = touched.take();
            log.append(record(scope, action, because, Outcome.PERMITTED, touch));
            touched.takeOthers().forEach(other -> log.append(record(scope, action, because, Outcome.PERMITTED, new Touch(other, null, null, touch.purpose()))));
            // Now, while the hat is on: at commit the entity ring would meet no hat and refuse.
            entities.flush();
            return result;
        } catch (Refusal refusal) {
            Refusal told = trawling.instead(refusal, call.getParameters());
            if (!told.record()) {
                refuse(scope, action, told.decision().rule(), touched.take());
            }
            throw told;
        } catch (RingViolation wall) {
            // An inner ring stopped what a rule should have: outside it looks the same as not found. What was touched isn't this hat's to tell.
            Refusal told = trawling.instead(new Refusal(new Decision.Refused(hatIsGranted.id(), List.of(Alternative.CHOOSE_OTHER_HAT))), call.getParameters());
            refuse(scope, action, told.decision().rule(), NOTHING);
            throw recorded(told);
        }
    }

    /** In a transaction of its own: that of the work is rolled back. */
    private void refuse(HatScope scope, Action action, RuleId rule, Touch touch) {
        log.appendRefusal(() -> record(scope, action, rule, Outcome.REFUSED, touch));
    }

    private AccessRecord record(HatScope scope, Action action, RuleId rule, Outcome outcome, Touch touch) {
        return records.under(scope.hat(), scope.employee(), touched.trace(), action, rule, outcome, touch);
    }

    private static Refusal recorded(Refusal refusal) {
        refusal.record();
        return refusal;
    }
}
