package nl.dossierwacht.persistence.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.hibernate.Hibernate;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

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
import nl.dossierwacht.persistence.consent.ConsentItem;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.emergency.EmergencyCopy;
import nl.dossierwacht.persistence.emergency.EmergencyNotice;
import nl.dossierwacht.persistence.emergency.EmergencyOpening;
import nl.dossierwacht.persistence.exchange.DataRequest;
import nl.dossierwacht.persistence.exchange.RequestedItem;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentChunk;
import nl.dossierwacht.persistence.medical.AdviceRequest;
import nl.dossierwacht.persistence.opening.Opening;
import nl.dossierwacht.persistence.opening.OpeningNotice;
import nl.dossierwacht.persistence.reading.OldReading;
import nl.dossierwacht.persistence.suspicion.FraudWeighing;

/** The canary matrix: a marked row of each entity, each way to reach it, each stranger, with either ring alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RingsTest {

    private final TestUnit both = new TestUnit("dw_app");
    private final TestUnit entityRingOnly = new TestUnit("it_bypass");
    private final TestUnit databaseRingOnly = new TestUnit("dw_app").withoutEntityRing();
    private final TestUnit noRing = new TestUnit("it_bypass").withoutEntityRing();
    private Map<Class<?>, UUID> canaries;

    /** Ways that bring an entity; each answers whether something of the row was seen. */
    private static final Map<String, BiFunction<EntityManager, Key, Boolean>> WAYS_TO_AN_ENTITY = new LinkedHashMap<>();
    /** Ways that pass no entity listener: the database ring's own. */
    private static final Map<String, BiFunction<EntityManager, Key, Boolean>> WAYS_TO_A_VALUE = new LinkedHashMap<>();

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

    /** Rows that even their own domain can only read: no role of the application may lock or change them. */
    private static final Set<Class<?>> APPENDED_ONLY = Set.of(ArchiveFile.class, ArchiveItem.class, ArchiveChunk.class, OldReading.class);
    private static final Set<Class<?>> HANGS_ON_A_PART = Set.of(DocumentChunk.class, ConsentItem.class, ArchiveItem.class, ArchiveChunk.class, RequestedItem.class);
    private static final Set<Class<?>> ITS_OPENERS = Set.of(EmergencyOpening.class, EmergencyCopy.class);
    private static final Set<Class<?>> TOLD_TO_THE_OFFICER = Set.of(EmergencyNotice.class, OpeningNotice.class, OrphanNotice.class);
    private static final Set<String> WAYS_TO_CHANGE = Set.of("pessimistic lock");

    private record Key(Class<?> type, UUID id, String name, String table) {
    }

    @BeforeAll
    void layCanaries() {
        canaries = Canaries.lay(both);
    }

    @AfterAll
    void close() {
        Stream.of(both, entityRingOnly, databaseRingOnly, noRing).forEach(TestUnit::close);
    }

    @Test
    void everyPieceOfSomethingIsTriedHere() {
        Set<Class<?>> pieces = new HashSet<>(HANGS_ON_A_PART);
        pieces.add(EmergencyCopy.class);
        assertEquals(pieces, Set.copyOf(keys().stream().map(Key::type).filter(type -> type.isAnnotationPresent(PieceOf.class)).toList()));
    }

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
    Stream<DynamicTest> aColleagueUnderTheSameHatReachesNothingOfADossierThatIsNotTheirs() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Key key : keys()) {
            if (!hangsOnADossier(key.type()) && !ITS_OPENERS.contains(key.type())) {
                continue;
            }
            WAYS_TO_AN_ENTITY.forEach((way, reach) -> {
                tests.add(closed("both rings", both, key, way, reach));
                tests.add(closed("database ring alone", databaseRingOnly, key, way, reach));
                tests.add(closed("entity ring alone", entityRingOnly, key, way, reach));
            });
            WAYS_TO_A_VALUE.forEach((way, reach) -> tests.add(closed("database ring alone", databaseRingOnly, key, way, reach)));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> aReasonThatHoldsOpensItAndOneThatEndedDoesNot() {
        UUID dossier = canaries.get(Dossier.class);
        String invited = "invaller." + UUID.randomUUID();
        String late = "te.laat." + UUID.randomUUID();
        both.doUnder(Canaries.WMO, em -> {
            Dossier its = em.find(Dossier.class, dossier);
            Instant now = Instant.now();
            em.persist(new Opening(its, invited, Role.CONSULTANT, Opening.Kind.REPLACEMENT, null, now.minusSeconds(60), now.plusSeconds(3600)));
            em.persist(new Opening(its, late, Role.CONSULTANT, Opening.Kind.REPLACEMENT, null, now.minusSeconds(60), now.minusSeconds(1)));
        });
        Hat enforcer = new Hat(Canaries.WMO.domain(), Role.ENFORCER);
        return keys().stream().filter(key -> hangsOnADossier(key.type())).flatMap(key -> Stream.of(entityRingOnly, databaseRingOnly).flatMap(unit -> Stream.of(
                DynamicTest.dynamicTest(key.name() + " with a reason", () -> assertEquals(true, sees(unit, Canaries.WMO, invited, key, WAYS_TO_AN_ENTITY.get("find")))),
                DynamicTest.dynamicTest(key.name() + " after it ended", () -> assertEquals(false, sees(unit, Canaries.WMO, late, key, WAYS_TO_AN_ENTITY.get("find")))),
                DynamicTest.dynamicTest(key.name() + " in another role", () -> assertEquals(false, sees(unit, enforcer, invited, key, WAYS_TO_AN_ENTITY.get("find")))))));
    }

    /** To who isn't named it isn't there, nor anything of it: not with a reason, not for the archivist, by no way and with either ring alone. */
    @TestFactory
    Stream<DynamicTest> aConfidentialDossierIsThereForTheNamedOnly() {
        String colleague = "ongenoemd." + UUID.randomUUID();
        String named = "genoemd." + UUID.randomUUID();
        Hat marking = new Hat(new DomainKey("stilstad", Law.WMO, Task.TOELEIDING, "college"), Role.CONSULTANT);
        Hat archivist = new Hat(marking.domain(), Role.ARCHIVIST);
        Map<Class<?>, UUID> secret = Canaries.lay(both, marking);
        Key dossier = key(Dossier.class, secret.get(Dossier.class));
        both.doUnder(marking, em -> {
            Dossier its = em.find(Dossier.class, dossier.id());
            Instant now = Instant.now();
            em.persist(new Opening(its, colleague, Role.CONSULTANT, Opening.Kind.REPLACEMENT, null, now.minusSeconds(60), now.plusSeconds(3600)));
            its.confidentialTo(Set.of(TestUnit.EMPLOYEE, named), TestUnit.EMPLOYEE, LocalDate.of(2026, 11, 23));
        });
        List<DynamicTest> tests = new ArrayList<>();
        secret.forEach((type, id) -> {
            if (type != Dossier.class && type != Opening.class && !hangsOnADossier(type)) {
                return;
            }
            Key key = key(type, id);
            for (Hat hat : List.of(marking, archivist)) {
                WAYS_TO_AN_ENTITY.forEach((way, reach) -> {
                    tests.add(unseen("database ring alone", databaseRingOnly, hat, colleague, key, way, reach));
                    if (type != Opening.class) {
                        tests.add(unseen("entity ring alone", entityRingOnly, hat, colleague, key, way, reach));
                    }
                });
                WAYS_TO_A_VALUE.forEach((way, reach) -> tests.add(unseen("database ring alone", databaseRingOnly, hat, colleague, key, way, reach)));
            }
        });
        for (TestUnit unit : List.of(entityRingOnly, databaseRingOnly)) {
            for (Class<?> made : List.of(FraudWeighing.class, DataRequest.class, RequestedItem.class)) {
                tests.add(unseen("either ring alone", unit, marking, Canaries.MARK, key(made, secret.get(made)), "find, its maker", WAYS_TO_AN_ENTITY.get("find")));
            }
            tests.add(DynamicTest.dynamicTest("who is named", () -> assertEquals(true, sees(unit, marking, named, dossier, WAYS_TO_AN_ENTITY.get("find")))));
            tests.add(DynamicTest.dynamicTest("not by an exact key either", () -> assertEquals(true, databaseRingOnly.under(marking, colleague, em -> {
                em.createNativeQuery("select set_config('app.key_bsn', '999999990', true)").getSingleResult();
                return persons(em) == 0;
            }))));
        }
        return tests.stream();
    }

    private static DynamicTest unseen(String rings, TestUnit unit, Hat hat, String employee, Key key, String way, BiFunction<EntityManager, Key, Boolean> reach) {
        return DynamicTest.dynamicTest("%s by %s as a %s who isn't named, %s".formatted(key.name(), way, hat.role(), rings), () -> assertEquals(false, sees(unit, hat, employee, key, reach)));
    }

    @Test
    void whatSomebodyWeighedStaysTheirsAndNothingElseOfTheDossierDoes() {
        String maker = Canaries.MARK;
        for (TestUnit unit : List.of(entityRingOnly, databaseRingOnly)) {
            for (Class<?> theirs : List.of(FraudWeighing.class, DataRequest.class, RequestedItem.class)) {
                assertEquals(true, sees(unit, Canaries.WMO, maker, key(theirs, canaries.get(theirs)), WAYS_TO_AN_ENTITY.get("find")), theirs.getSimpleName());
            }
            assertEquals(false, sees(unit, Canaries.WMO, maker, key(AdviceRequest.class, canaries.get(AdviceRequest.class)), WAYS_TO_AN_ENTITY.get("find")), "who asked for advice has it in the dossier");
            assertEquals(false, sees(unit, Canaries.WMO, maker, key(Document.class, canaries.get(Document.class)), WAYS_TO_AN_ENTITY.get("find")));
        }
    }

    @Test
    void aResidentIsFoundByAnExactKeyAndNothingElseIs() {
        String colleague = "zoeker." + UUID.randomUUID();
        assertEquals(true, databaseRingOnly.under(Canaries.WMO, colleague, em -> persons(em) == 0));
        assertEquals(true, databaseRingOnly.under(Canaries.WMO, colleague, em -> {
            em.createNativeQuery("select set_config('app.key_bsn', '999999990', true)").getSingleResult();
            return persons(em) > 0 && em.createNativeQuery("update dossier_person set display_name = 'x'").executeUpdate() == 0;
        }));
        assertEquals(true, databaseRingOnly.under(Canaries.WMO, colleague, em -> persons(em) == 0));
    }

    private static long persons(EntityManager em) {
        return ((Number) em.createNativeQuery("select count(*) from dossier_person").getSingleResult()).longValue();
    }

    private static boolean hangsOnADossier(Class<?> type) {
        return DossierPart.class.isAssignableFrom(type) || HANGS_ON_A_PART.contains(type);
    }

    private static DynamicTest closed(String rings, TestUnit unit, Key key, String way, BiFunction<EntityManager, Key, Boolean> reach) {
        return DynamicTest.dynamicTest("%s by %s as a colleague, %s".formatted(key.name(), way, rings), () -> assertEquals(false, sees(unit, Canaries.WMO, "collega", key, reach)));
    }

    private static boolean sees(TestUnit unit, Hat hat, String employee, Key key, BiFunction<EntityManager, Key, Boolean> reach) {
        try {
            return unit.under(hat, employee, em -> reach.apply(em, key));
        } catch (RingViolation | PersistenceException refused) {
            return false;
        }
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
        var today = java.time.LocalDate.of(2026, 11, 23);
        entities.persist(new nl.dossierwacht.persistence.dossier.Dossier(Canaries.WMO.domain(), "W-2026-99999", "x", "x", today, today));
        entities.flush();
    }

    private static DynamicTest refused(String rings, TestUnit unit, Hat stranger, Key key, String way, BiFunction<EntityManager, Key, Boolean> reach) {
        String name = "%s by %s as %s, %s".formatted(key.name(), way, stranger.domain(), rings);
        return DynamicTest.dynamicTest(name, () -> {
            assertEquals(false, sees(unit, stranger, TestUnit.EMPLOYEE, key, reach));
        });
    }

    private List<Key> keys() {
        return canaries.entrySet().stream().map(canary -> key(canary.getKey(), canary.getValue())).toList();
    }

    private static Key key(Class<?> type, UUID id) {
        jakarta.persistence.Table table = type.getAnnotation(jakarta.persistence.Table.class);
        return new Key(type, id, type.getSimpleName(), table == null ? type.getSimpleName().toLowerCase(java.util.Locale.ROOT) : table.name());
    }
}
