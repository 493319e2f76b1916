package nl.dossierwacht.persistence.ring;

import jakarta.persistence.EntityManager;

/** Tells the database, for this transaction only, which hat is worn: the third ring reads it. */
public final class HatBinding {

    private HatBinding() {
    }

    /**
     * Binds the hat that is worn to the running transaction. Never outlives it, so a pooled connection carries
     * nothing over.
     *
     * @throws RingViolation if no hat is worn
     */
    public static void bind(EntityManager entities) {
        HatScope worn = HatScope.require();
        entities.createNativeQuery("select set_config('app.domain', :domain, true), set_config('app.municipality', :municipality, true),"
                        + " set_config('app.role', :role, true), set_config('app.user', :employee, true)")
                .setParameter("domain", worn.hat().domain().value())
                .setParameter("municipality", worn.hat().domain().municipality())
                .setParameter("role", worn.hat().role().name())
                .setParameter("employee", worn.employee())
                .getSingleResult();
    }
}
