package nl.dossierwacht.persistence.ring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.hibernate.Hibernate;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestUnit;

/** A marked row of each entity, the ways to reach it, and units of work in which the rings stand together, alone, or not at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CanaryTest {

    final TestUnit both = new TestUnit("dw_app");
    final TestUnit entityRingOnly = new TestUnit("it_bypass");
    final TestUnit databaseRingOnly = new TestUnit("dw_app").withoutEntityRing();
    final TestUnit noRing = new TestUnit("it_bypass").withoutEntityRing();
    Map<Class<?>, UUID> canaries;

    /** Ways that bring an entity; each answers whether something of the row was seen. */
    static final Map<String, BiFunction<EntityManager, Key, Boolean>> WAYS_TO_AN_ENTITY = new LinkedHashMap<>();
    /** Ways that pass no entity listener: the database ring's own. */
    static final Map<String, BiFunction<EntityManager, Key, Boolean>> WAYS_TO_A_VALUE = new LinkedHashMap<>();

    static {
        WAYS_TO_AN_ENTITY.put("find", (em, key) -> em.find(key.type(), key.id()) != null);
        WAYS_TO_AN_ENTITY.put("reference", (em, key) -> {
            Object reference = em.getReference(key.type(), key.id());
            Hibernate.initialize(reference);
            return true;
        });
        WAYS_TO_AN_ENTITY.put("query by id", (em, key) -> !em.createQuery("select e from " + key.name() + " e where e.id = :id", key.type()).setParameter("id", key.id()).getResultList().isEmpty());
        WAYS_TO_AN_ENTITY.put("query for all", (em, key) -> !em.createQuery("select e from " + key.name() + " e", key.type()).getResultList().isEmpty());
        WAYS_TO_AN_ENTITY.put("native query for the entity", (em, key) -> !em.createNativeQuery("select * from " + key.table() + " where id = :id", key.type()).setParameter("id", key.id()).getResultList().isEmpty());
        WAYS_TO_AN_ENTITY.put("pessimistic lock", (em, key) -> em.unwrap(Session.class).get(key.type(), key.id(), LockMode.PESSIMISTIC_WRITE) != null);
        WAYS_TO_AN_ENTITY.put("multiple ids at once", (em, key) -> em.unwrap(Session.class).byMultipleIds(key.type()).multiLoad(List.of(key.id())).get(0) != null);
        WAYS_TO_A_VALUE.put("scalar projection", (em, key) -> !em.createQuery("select e.id from " + key.name() + " e where e.id = :id").setParameter("id", key.id()).getResultList().isEmpty());
        WAYS_TO_A_VALUE.put("count", (em, key) -> (Long) em.createQuery("select count(e) from " + key.name() + " e").getSingleResult() > 0);
        WAYS_TO_A_VALUE.put("native projection", (em, key) -> !em.createNativeQuery("select id from " + key.table()).getResultList().isEmpty());
        WAYS_TO_A_VALUE.put("bulk update", (em, key) -> em.createNativeQuery("update " + key.table() + " set version = version + 1").executeUpdate() > 0);
        WAYS_TO_A_VALUE.put("bulk JPQL update", (em, key) -> em.createQuery("update " + key.name() + " e set e.version = e.version + 1").executeUpdate() > 0);
        WAYS_TO_A_VALUE.put("bulk delete", (em, key) -> em.createQuery("delete from " + key.name()).executeUpdate() > 0);
    }

    record Key(Class<?> type, UUID id, String name, String table) {
    }

    @BeforeAll
    void layCanaries() {
        canaries = Canaries.lay(both);
    }

    @AfterAll
    void close() {
        Stream.of(both, entityRingOnly, databaseRingOnly, noRing).forEach(TestUnit::close);
    }

    /** Whether the way shows something of the row, as nothing is shown by a refusal. */
    static boolean sees(TestUnit unit, Hat hat, String employee, Key key, BiFunction<EntityManager, Key, Boolean> reach) {
        try {
            return unit.under(hat, employee, em -> reach.apply(em, key));
        } catch (RingViolation | PersistenceException refused) {
            return false;
        }
    }

    List<Key> keys() {
        return canaries.entrySet().stream().map(canary -> key(canary.getKey(), canary.getValue())).toList();
    }

    static Key key(Class<?> type, UUID id) {
        jakarta.persistence.Table table = type.getAnnotation(jakarta.persistence.Table.class);
        return new Key(type, id, type.getSimpleName(), table == null ? type.getSimpleName().toLowerCase(java.util.Locale.ROOT) : table.name());
    }
}
