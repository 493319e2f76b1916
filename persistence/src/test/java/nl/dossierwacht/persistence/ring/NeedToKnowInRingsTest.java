package nl.dossierwacht.persistence.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import jakarta.persistence.EntityManager;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.archive.ArchiveChunk;
import nl.dossierwacht.persistence.archive.ArchiveItem;
import nl.dossierwacht.persistence.consent.ConsentItem;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.emergency.EmergencyCopy;
import nl.dossierwacht.persistence.emergency.EmergencyOpening;
import nl.dossierwacht.persistence.exchange.DataRequest;
import nl.dossierwacht.persistence.exchange.RequestedItem;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentChunk;
import nl.dossierwacht.persistence.medical.AdviceRequest;
import nl.dossierwacht.persistence.opening.Opening;
import nl.dossierwacht.persistence.suspicion.FraudWeighing;

/** Within one domain: a dossier and all that hangs on it are there for whose work it is, for who opened it with a reason, and, if it is confidential, for the named only; with either ring alone. */
class NeedToKnowInRingsTest extends CanaryTest {

    private static final Set<Class<?>> HANGS_ON_A_PART = Set.of(DocumentChunk.class, ConsentItem.class, ArchiveItem.class, ArchiveChunk.class, RequestedItem.class);
    private static final Set<Class<?>> ITS_OPENERS = Set.of(EmergencyOpening.class, EmergencyCopy.class);

    @Test
    void everyPieceOfSomethingIsTriedHere() {
        Set<Class<?>> pieces = new HashSet<>(HANGS_ON_A_PART);
        pieces.add(EmergencyCopy.class);
        assertEquals(pieces, Set.copyOf(keys().stream().map(Key::type).filter(type -> type.isAnnotationPresent(PieceOf.class)).toList()));
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

    private static DynamicTest closed(String rings, TestUnit unit, Key key, String way, BiFunction<EntityManager, Key, Boolean> reach) {
        return DynamicTest.dynamicTest("%s by %s as a colleague, %s".formatted(key.name(), way, rings), () -> assertEquals(false, sees(unit, Canaries.WMO, "collega", key, reach)));
    }

    private static boolean hangsOnADossier(Class<?> type) {
        return DossierPart.class.isAssignableFrom(type) || HANGS_ON_A_PART.contains(type);
    }
}
