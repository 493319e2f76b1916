package nl.dossierwacht.persistence.ring;

import java.sql.PreparedStatement;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

/** Tells the database, for this transaction only, which hat is worn: the third ring reads it. Every service call begins with it, so straight to the driver. */
public final class HatBinding {

    private static final String BINDING = "select set_config('app.domain', ?, true), set_config('app.municipality', ?, true),"
            + " set_config('app.role', ?, true), set_config('app.user', ?, true)";

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
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement binding = connection.prepareStatement(BINDING)) {
                binding.setString(1, worn.hat().domain().value());
                binding.setString(2, worn.hat().domain().municipality());
                binding.setString(3, worn.hat().role().name());
                binding.setString(4, worn.employee());
                binding.execute();
            }
        });
    }
}
