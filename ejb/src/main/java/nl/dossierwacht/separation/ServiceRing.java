package nl.dossierwacht.separation;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;

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
        Hat hat = worn.chosen().orElse(null);
        Refusal.unlessPermitted(hatIsGranted.decide(new HatIsGranted.Facts(hat, granted.hats())));
        Refusal.unlessPermitted(roleMayAct.decide(new RoleMayAct.Facts(hat, declared == null ? null : declared.value())));
        String employee = granted.employee().orElseThrow(() -> new IllegalStateException("a granted hat without anybody under it"));
        try (HatScope scope = HatScope.wear(hat, employee)) {
            HatBinding.bind(entities);
            Object result = call.proceed();
            // Now, while the hat is on: at commit the entity ring would meet no hat and refuse.
            entities.flush();
            return result;
        }
    }
}
