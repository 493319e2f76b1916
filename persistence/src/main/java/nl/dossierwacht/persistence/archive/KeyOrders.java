package nl.dossierwacht.persistence.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;

/**
 * The orders to destroy the keys of what ended. An order is written in the transaction that ends it; a job carries it out in the keys' own database.
 */
@ApplicationScoped
public class KeyOrders {

    private static final String JOB = "key-destruction";
    /** A domain of no law, in which there are no dossiers; the row policy shows this job the orders and nothing else. */
    private static final Hat JOBS_HAT = Hat.forJobIn(new DomainKey("installation", Law.NONE, Task.BEHEER, JOB));

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** One order. @param owner whose key it is: a dossier, or what has a key of its own */
    public record Order(UUID owner, DomainKey domain) {
    }

    /** Orders, in the running transaction and under the hat of its domain, that a key be destroyed. */
    @Transactional(TxType.MANDATORY)
    public void order(UUID owner, DomainKey domain, Instant at) {
        entities.createNativeQuery("insert into key_destruction (dossier_id, domain_key, ordered_at) values (:dossier, :domain, :at)")
                .setParameter("dossier", owner)
                .setParameter("domain", domain.value())
                .setParameter("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .executeUpdate();
    }

    /** The orders of all domains that wait. For the job. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Order> waiting() {
        try (HatScope job = HatScope.wear(JOBS_HAT, JOB)) {
            HatBinding.bind(entities);
            List<?> rows = entities.createNativeQuery("select dossier_id, domain_key from key_destruction order by ordered_at").getResultList();
            return rows.stream().map(Object[].class::cast).map(row -> new Order((UUID) row[0], DomainKey.parse((String) row[1]))).toList();
        }
    }

    /** An order was carried out; recorded under its own domain's job hat. */
    @Transactional(TxType.REQUIRES_NEW)
    public void done(Order order) {
        try (HatScope job = HatScope.wear(Hat.forJobIn(order.domain()), JOB)) {
            HatBinding.bind(entities);
            entities.createNativeQuery("delete from key_destruction where dossier_id = :dossier").setParameter("dossier", order.owner()).executeUpdate();
        }
    }
}
