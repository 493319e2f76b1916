package nl.dossierwacht.persistence.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import jakarta.persistence.PersistenceException;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.dossier.Dossier;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TestUnit unit = new TestUnit("dw_app");

    @AfterAll
    void close() {
        unit.close();
    }

    @Test
    void itIsFoundUnderItsOwnHatOnly() {
        UUID consent = record(true);
        assertEquals(true, under(Canaries.WMO, consents -> consents.toChange(consent).isPresent()));
        for (Hat stranger : List.of(Canaries.JEUGD, Canaries.TEAM, Canaries.ELSEWHERE)) {
            assertEquals(false, under(stranger, consents -> consents.toChange(consent).isPresent()));
        }
    }

    @Test
    void whatWasSuppliedStaysAndTheRestStopsWhenItIsWithdrawn() {
        UUID consent = record(true);
        under(Canaries.WMO, consents -> {
            consents.itemsOf(consents.toChange(consent).orElseThrow()).get(0).supplied(TODAY);
            return null;
        });
        under(Canaries.WMO, consents -> {
            consents.toChange(consent).orElseThrow().withdraw(TODAY, "wmo.consulent");
            return null;
        });
        under(Canaries.WMO, consents -> {
            List<ConsentItem> items = consents.itemsOf(consents.toChange(consent).orElseThrow());
            assertEquals(TODAY, items.get(0).suppliedOn().orElseThrow());
            assertThrows(IllegalStateException.class, () -> items.get(1).supplied(TODAY));
            return null;
        });
    }

    @Test
    void theDatabaseItselfSuppliesNothingOnAWithdrawnOrRefusedConsent() {
        UUID withdrawn = record(true);
        under(Canaries.WMO, consents -> {
            consents.toChange(withdrawn).orElseThrow().withdraw(TODAY, "wmo.consulent");
            return null;
        });
        for (UUID consent : List.of(withdrawn, record(false))) {
            assertThrows(PersistenceException.class, () -> unit.doUnder(Canaries.WMO,
                    entities -> entities.createNativeQuery("update consent_item set supplied_on = current_date where consent_id = :id").setParameter("id", consent).executeUpdate()));
        }
    }

    @Test
    void itIsWithdrawnOnceAndARefusalCantBe() {
        for (UUID consent : List.of(record(false), withdrawn())) {
            assertThrows(IllegalStateException.class, () -> under(Canaries.WMO, consents -> {
                consents.toChange(consent).orElseThrow().withdraw(TODAY, "wmo.consulent");
                return null;
            }));
        }
    }

    @Test
    void itGoesWithTheWorkFile() {
        UUID consent = record(true);
        under(Canaries.WMO, consents -> {
            consents.removeAllOf(consents.toChange(consent).orElseThrow().dossier());
            return null;
        });
        assertEquals(false, under(Canaries.WMO, consents -> consents.toChange(consent).isPresent()));
    }

    private UUID withdrawn() {
        UUID consent = record(true);
        return under(Canaries.WMO, consents -> {
            consents.toChange(consent).orElseThrow().withdraw(TODAY, "wmo.consulent");
            return consent;
        });
    }

    private UUID record(boolean agreed) {
        return unit.under(Canaries.WMO, entities -> {
            Dossier dossier = new Dossier(Canaries.WMO.domain(), "W-" + UUID.randomUUID(), "traplift", TestUnit.EMPLOYEE, TODAY, TODAY.plusWeeks(8));
            entities.persist(dossier);
            ConsentRepository consents = new ConsentRepository();
            consents.entities = entities;
            Consent consent = new Consent(dossier, new Consent.Asked(Consent.Kind.REUSE, "JEUGDWET/TOELEIDING"),
                    new Consent.Answer(agreed, null, Consent.Means.ORAL, TODAY, "wmo.consulent"));
            consent.keepWords(new byte[] {1});
            List<ConsentItem> items = List.of(new ConsentItem(consent, 0), new ConsentItem(consent, 1));
            items.forEach(item -> item.keepWords(new byte[] {1}));
            consents.keep(consent, items);
            return consent.id();
        });
    }

    private <T> T under(Hat hat, Function<ConsentRepository, T> work) {
        return unit.under(hat, entities -> {
            ConsentRepository consents = new ConsentRepository();
            consents.entities = entities;
            return work.apply(consents);
        });
    }
}
