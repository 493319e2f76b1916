package nl.dossierwacht.persistence.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.ring.RingViolation;

/** The medical adviser's own file is the adviser's (Q29): closed to everybody else in either inner ring alone, whoever employs the adviser and whoever asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdviserFileIsClosedTest {

    private static final Hat ADVISER = new Hat(new DomainKey("voorbeeldstad", Law.NONE, Task.MEDISCH_ADVIES, "medisch-bureau"), Role.MEDICAL_ADVISER);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final TestUnit both = new TestUnit("dw_app");
    private final TestUnit entityRingOnly = new TestUnit("it_bypass");
    private final TestUnit databaseRingOnly = new TestUnit("dw_app").withoutEntityRing();
    private UUID file;

    @BeforeAll
    void layAFile() {
        file = both.under(ADVISER, entities -> {
            AdviserFile opened = new AdviserFile(ADVISER.domain(), "M-" + UUID.randomUUID(),
                    new AdviserFile.Question(UUID.randomUUID(), Canaries.WMO.domain(), "S. de Vries", TODAY, "traplift?", "traplopen", TODAY, TODAY));
            opened.keepNotes(0, new byte[] {1});
            entities.persist(opened);
            return opened.id();
        });
    }

    @AfterAll
    void close() {
        Stream.of(both, entityRingOnly, databaseRingOnly).forEach(TestUnit::close);
    }

    static Stream<Hat> everybodyElse() {
        return Stream.of(
                Canaries.WMO,
                new Hat(new DomainKey("voorbeeldstad", Law.NONE, Task.MEDISCH_ADVIES, "ander-bureau"), Role.MEDICAL_ADVISER),
                new Hat(new DomainKey("voorbeeldstad", Law.NONE, Task.MEDISCH_ADVIES, "college"), Role.MEDICAL_ADVISER),
                new Hat(new DomainKey("anderstad", Law.NONE, Task.MEDISCH_ADVIES, "medisch-bureau"), Role.MEDICAL_ADVISER),
                new Hat(new DomainKey("voorbeeldstad", Law.NONE, Task.TOEZICHT, "college"), Role.PRIVACY_OFFICER),
                new Hat(new DomainKey("voorbeeldstad", Law.NONE, Task.BEHEER, "college"), Role.APPLICATION_MANAGER),
                new Hat(new DomainKey("voorbeeldstad", Law.NONE, Task.INZAGE, "college"), Role.RIGHTS_DESK),
                Hat.forJobIn(Canaries.WMO.domain()),
                Hat.forJobIn(new DomainKey("installation", Law.NONE, Task.BEHEER, "key-destruction")));
    }

    @Test
    void theAdviserFindsIt() {
        assertEquals(true, both.under(ADVISER, entities -> entities.find(AdviserFile.class, file) != null));
    }

    @ParameterizedTest
    @MethodSource("everybodyElse")
    void theEntityRingAloneKeepsItClosed(Hat other) {
        assertThrows(RingViolation.class, () -> entityRingOnly.doUnder(other, entities -> entities.find(AdviserFile.class, file)));
        assertThrows(RingViolation.class, () -> entityRingOnly.doUnder(other, this::asked));
    }

    @ParameterizedTest
    @MethodSource("everybodyElse")
    void theDatabaseRingAloneKeepsItClosed(Hat other) {
        assertEquals(true, databaseRingOnly.under(other, entities -> entities.find(AdviserFile.class, file) == null));
        assertEquals(List.of(), databaseRingOnly.under(other, this::asked));
        assertEquals(List.of(), databaseRingOnly.under(other, entities -> entities.createNativeQuery("select notes from adviser_file where id = :id").setParameter("id", file).getResultList()));
        for (String change : List.of("update adviser_file set notes = null where id = :id", "delete from adviser_file where id = :id")) {
            assertEquals(Integer.valueOf(0), databaseRingOnly.<Integer>under(other, entities -> entities.createNativeQuery(change).setParameter("id", file).executeUpdate()));
        }
    }

    /** By its id: other tests keep files of their own in the domains of others. */
    private List<AdviserFile> asked(EntityManager entities) {
        return entities.createQuery("select f from AdviserFile f where f.id = :id", AdviserFile.class).setParameter("id", file).getResultList();
    }
}
