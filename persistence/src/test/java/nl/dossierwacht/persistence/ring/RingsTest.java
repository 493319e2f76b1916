package nl.dossierwacht.persistence.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.EntityType;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.archive.ArchiveChunk;
import nl.dossierwacht.persistence.archive.ArchiveFile;
import nl.dossierwacht.persistence.archive.ArchiveItem;
import nl.dossierwacht.persistence.confidential.OrphanNotice;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.emergency.EmergencyNotice;
import nl.dossierwacht.persistence.opening.OpeningNotice;
import nl.dossierwacht.persistence.reading.OldReading;

/** The canary matrix: a marked row of each entity, each way to reach it, each stranger, with either ring alone. */
class RingsTest extends CanaryTest {

    /** Rows that even their own domain can only read: no role of the application may lock or change them. */
    private static final Set<Class<?>> APPENDED_ONLY = Set.of(ArchiveFile.class, ArchiveItem.class, ArchiveChunk.class, OldReading.class);
    private static final Set<Class<?>> TOLD_TO_THE_OFFICER = Set.of(EmergencyNotice.class, OpeningNotice.class, OrphanNotice.class);
    private static final Set<String> WAYS_TO_CHANGE = Set.of("pessimistic lock");

    @Test
    void everyEntityHasItsCanary() {
        Set<Class<?>> entities = new HashSet<>();
        for (EntityType<?> type : both.factory().getMetamodel().getEntities()) {
            entities.add(type.getJavaType());
        }
        assertEquals(entities, canaries.keySet());
    }

    @TestFactory
    Stream<DynamicTest> aStrangerReachesNothingThroughEitherRingAlone() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Key key : keys()) {
            for (Hat stranger : List.of(Canaries.JEUGD, Canaries.TEAM, Canaries.ELSEWHERE)) {
                WAYS_TO_AN_ENTITY.forEach((way, reach) -> {
                    tests.add(refused("both rings", both, stranger, key, way, reach));
                    tests.add(refused("entity ring alone", entityRingOnly, stranger, key, way, reach));
                    tests.add(refused("database ring alone", databaseRingOnly, stranger, key, way, reach));
                });
                WAYS_TO_A_VALUE.forEach((way, reach) -> tests.add(refused("database ring alone", databaseRingOnly, stranger, key, way, reach)));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> withoutAnyRingEveryWayFindsTheCanary() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Key key : keys()) {
            WAYS_TO_AN_ENTITY.forEach((way, reach) -> tests.add(APPENDED_ONLY.contains(key.type()) && WAYS_TO_CHANGE.contains(way)
                    ? DynamicTest.dynamicTest(key.name() + " by " + way + " by nobody", () -> assertThrows(PersistenceException.class, () -> noRing.under(Canaries.WMO, em -> reach.apply(em, key))))
                    : DynamicTest.dynamicTest(key.name() + " by " + way,
                            () -> assertEquals(true, noRing.under(Canaries.JEUGD, em -> reach.apply(em, key)), "this way reaches nothing, so it proves nothing"))));
        }
        return tests.stream();
    }

    /** The same for what passes no listener. What others hang on can't be deleted and what is appended only can't be changed, but the database says so only of a row that it found. */
    @TestFactory
    Stream<DynamicTest> withoutAnyRingEveryWayToAValueFindsTheCanary() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Key key : keys()) {
            WAYS_TO_A_VALUE.forEach((way, reach) -> tests.add(DynamicTest.dynamicTest(key.name() + " by " + way, () -> assertEquals(true, reachedAndRolledBack(key, way, reach)))));
        }
        return tests.stream();
    }

    private boolean reachedAndRolledBack(Key key, String way, BiFunction<EntityManager, Key, Boolean> reach) {
        boolean[] reached = new boolean[1];
        try {
            noRing.under(Canaries.JEUGD, em -> {
                reached[0] = reach.apply(em, key);
                throw new IllegalStateException("taken back");
            });
        } catch (PersistenceException refusedByAConstraint) {
            return way.startsWith("bulk");
        } catch (IllegalStateException takenBack) {
            return reached[0];
        }
        return false;
    }

    /** Lazy parents and joins: every association of every entity, from the child to what it hangs on and back. */
    @TestFactory
    Stream<DynamicTest> noAssociationLeadsToWhatIsAnothers() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Key key : keys()) {
            for (var parent : both.factory().getMetamodel().entity(key.type()).getAttributes()) {
                if (!parent.isAssociation()) {
                    continue;
                }
                BiFunction<EntityManager, Key, Boolean> joined = (em, of) -> (Long) em.createQuery(
                        "select count(e) from " + of.name() + " e join e." + parent.getName() + " p where p.id is not null").getSingleResult() > 0;
                BiFunction<EntityManager, Key, Boolean> followed = (em, of) -> !em.createQuery("select p from " + of.name() + " e join e." + parent.getName() + " p", Object.class).getResultList().isEmpty();
                BiFunction<EntityManager, Key, Boolean> fetched = (em, of) -> !em.createQuery("select e from " + of.name() + " e join fetch e." + parent.getName(), of.type()).getResultList().isEmpty();
                for (Hat stranger : List.of(Canaries.JEUGD, Canaries.TEAM, Canaries.ELSEWHERE)) {
                    tests.add(refused("database ring alone", databaseRingOnly, stranger, key, "join over " + parent.getName(), joined));
                    for (TestUnit unit : List.of(entityRingOnly, databaseRingOnly)) {
                        tests.add(refused("either ring alone", unit, stranger, key, "lazy " + parent.getName(), followed));
                        tests.add(refused("either ring alone", unit, stranger, key, "fetched " + parent.getName(), fetched));
                    }
                }
                for (BiFunction<EntityManager, Key, Boolean> way : List.of(joined, followed, fetched)) {
                    tests.add(DynamicTest.dynamicTest(key.name() + " over " + parent.getName() + " without any ring", () -> assertEquals(true, noRing.under(Canaries.JEUGD, em -> way.apply(em, key)))));
                }
            }
        }
        assertEquals(true, tests.size() > 100, "the entities have associations");
        return tests.stream();
    }

    /** The hats as the identity provider grants them to who supervises and manages, in the same municipality. */
    @TestFactory
    Stream<DynamicTest> whoSupervisesOrManagesReachesNoRow() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Role role : List.of(Role.PRIVACY_OFFICER, Role.AUDITOR, Role.APPLICATION_MANAGER)) {
            Task task = role == Role.APPLICATION_MANAGER ? Task.BEHEER : Task.TOEZICHT;
            Hat hat = new Hat(new DomainKey("voorbeeldstad", Law.NONE, task, "college"), role);
            for (Key key : keys()) {
                // Of what the officer is told there may be rows of the officer's own: of these, only the canary is asked for.
                boolean hasOwn = role == Role.PRIVACY_OFFICER && TOLD_TO_THE_OFFICER.contains(key.type());
                for (String way : hasOwn ? List.of("find") : List.of("find", "query for all")) {
                    tests.add(refused("entity ring alone", entityRingOnly, hat, key, way, WAYS_TO_AN_ENTITY.get(way)));
                    tests.add(refused("database ring alone", databaseRingOnly, hat, key, way, WAYS_TO_AN_ENTITY.get(way)));
                }
                WAYS_TO_A_VALUE.forEach((way, reach) -> {
                    if (!hasOwn || way.equals("scalar projection")) {
                        tests.add(refused("database ring alone", databaseRingOnly, hat, key, way, reach));
                    }
                });
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> theOwnHatSeesItsRows() {
        return keys().stream().map(key -> DynamicTest.dynamicTest(key.name(),
                () -> assertEquals(true, both.under(Canaries.WMO, em -> WAYS_TO_AN_ENTITY.get("find").apply(em, key)))));
    }

    @Test
    void oneConnectionServesAlternatingHatsAndCarriesNothingOver() {
        Key key = keys().get(0);
        for (int turn = 0; turn < 4; turn++) {
            assertEquals(true, databaseRingOnly.under(Canaries.WMO, em -> em.find(key.type(), key.id()) != null));
            assertEquals(true, databaseRingOnly.under(Canaries.JEUGD, em -> em.find(key.type(), key.id()) == null));
        }
    }

    @Test
    void thereIsNoCacheThatHatsShare() {
        SessionFactoryImplementor factory = both.factory().unwrap(SessionFactoryImplementor.class);
        assertEquals(false, factory.getSessionFactoryOptions().isQueryCacheEnabled(), "queries");
        for (Key key : keys()) {
            assertEquals(false, factory.getMappingMetamodel().getEntityDescriptor(key.type()).canWriteToCache(), key.name());
        }
        for (String way : WAYS_TO_AN_ENTITY.keySet()) {
            Key dossier = key(Dossier.class, canaries.get(Dossier.class));
            assertEquals(true, sees(both, Canaries.WMO, "iemand", dossier, WAYS_TO_AN_ENTITY.get(way)), way);
            assertEquals(false, sees(both, Canaries.JEUGD, "iemand", dossier, WAYS_TO_AN_ENTITY.get(way)), way);
        }
    }

    @Test
    void withoutAHatTheEntityRingThrowsAndTheDatabaseShowsNothing() {
        Key key = keys().get(0);
        try (EntityManager entities = entityRingOnly.factory().createEntityManager()) {
            assertThrows(RingViolation.class, () -> entities.find(key.type(), key.id()));
        }
        try (EntityManager entities = databaseRingOnly.factory().createEntityManager()) {
            assertEquals(List.of(), entities.createNativeQuery("select id from dossier").getResultList());
        }
    }

    @Test
    void writingIntoAnotherDomainIsRefusedByEitherRingAlone() {
        assertThrows(RingViolation.class, () -> entityRingOnly.doUnder(Canaries.JEUGD, RingsTest::writeWmoDossier));
        assertThrows(PersistenceException.class, () -> databaseRingOnly.doUnder(Canaries.JEUGD, RingsTest::writeWmoDossier));
    }

    private static void writeWmoDossier(EntityManager entities) {
        LocalDate today = LocalDate.of(2026, 11, 23);
        entities.persist(new Dossier(Canaries.WMO.domain(), "W-2026-99999", "x", "x", today, today));
        entities.flush();
    }

    private static DynamicTest refused(String rings, TestUnit unit, Hat stranger, Key key, String way, BiFunction<EntityManager, Key, Boolean> reach) {
        String name = "%s by %s as %s, %s".formatted(key.name(), way, stranger.domain(), rings);
        return DynamicTest.dynamicTest(name, () -> assertEquals(false, sees(unit, stranger, TestUnit.EMPLOYEE, key, reach)));
    }
}
