package nl.dossierwacht.persistence.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/** Tells how far the log is sealed, without a hat: for the health check, and for the privacy officer's page. */
@ApplicationScoped
public class SealWatch {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** How far the log is sealed now. */
    @Transactional
    public SealState now() {
        return state(entities);
    }

    static SealState state(EntityManager entities) {
        Tuple row = (Tuple) entities.createNativeQuery("select now(), s.size, s.sealed_until, s.alive_at, s.waiting,"
                + " (select c.sealed_at from audit.checkpoint c order by c.size desc limit 1)"
                + " from (select true) as one left join audit.sealing s on true", Tuple.class).getSingleResult();
        return new SealState(number(row.get(1)), time(row.get(5)), time(row.get(2)), time(row.get(3)), number(row.get(4)), time(row.get(0)).orElseThrow());
    }

    private static long number(Object column) {
        return column == null ? 0 : ((Number) column).longValue();
    }

    private static Optional<Instant> time(Object column) {
        if (column instanceof OffsetDateTime time) {
            return Optional.of(time.toInstant());
        }
        return column instanceof Timestamp time ? Optional.of(time.toInstant()) : Optional.ofNullable((Instant) column);
    }
}
