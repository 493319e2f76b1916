package nl.dossierwacht.persistence.ring;

import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.hibernate.engine.spi.SessionImplementor;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;

/** Changes the hat half-way a transaction, for one step of a system job, and puts the worn one back on. */
@ApplicationScoped
public class DomainSwitch {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /**
     * Works under the job hat of another domain, in the running transaction. What was loaded or written there is let go of
     * before the hat comes off, so that nothing of it can be reached afterwards; the result must be plain values.
     *
     * @throws RingViolation if no hat is worn, or the step touches a third domain
     */
    public <T> T in(DomainKey domain, Supplier<T> step) {
        HatScope worn = HatScope.require();
        entities.flush();
        try (HatScope job = HatScope.wear(Hat.forJobIn(domain), worn.employee())) {
            HatBinding.bind(entities);
            T result = step.get();
            entities.flush();
            letGoOf(job);
            return result;
        } finally {
            HatBinding.bind(entities);
        }
    }

    private void letGoOf(HatScope job) {
        SessionImplementor session = entities.unwrap(SessionImplementor.class);
        List.copyOf(session.getPersistenceContextInternal().getEntitiesByKey().values()).stream()
                .filter(entity -> entity instanceof DomainBound data && job.covers(data))
                .forEach(entities::detach);
    }
}
