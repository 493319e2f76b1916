package nl.dossierwacht.persistence.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
class AskedItemTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final TestUnit unit = new TestUnit("dw_app");

    @AfterAll
    void close() {
        unit.close();
    }

    @Test
    void itIsFoundUnderItsOwnHatOnly() {
        UUID item = asked(Canaries.WMO);
        assertEquals(true, under(Canaries.WMO, items -> items.toChange(item).isPresent()));
        for (Hat stranger : List.of(Canaries.JEUGD, Canaries.TEAM, Canaries.ELSEWHERE)) {
            assertEquals(false, under(stranger, items -> items.toChange(item).isPresent()));
        }
    }

    @Test
    void itIsSettledOnceByTheApplicationAndByTheDatabase() {
        UUID item = asked(Canaries.WMO);
        settle(item, AskedItem.State.RECEIVED);
        assertThrows(IllegalStateException.class, () -> settle(item, AskedItem.State.NOT_NEEDED));
        assertThrows(PersistenceException.class, () -> unit.doUnder(Canaries.WMO, entities -> entities.createNativeQuery("update asked_item set state = 'OPEN', settled_on = null, settled_by = null where id = :id")
                .setParameter("id", item).executeUpdate()));
        assertThrows(IllegalStateException.class, () -> settle(asked(Canaries.WMO), AskedItem.State.OPEN));
    }

    @Test
    void whatIsOpenIsLateTheDayAfterItsLastOne() {
        UUID item = asked(Canaries.WMO);
        LocalDate last = TODAY.plusDays(14);
        assertFalse(late(last).contains(item));
        assertTrue(late(last.plusDays(1)).contains(item));
        settle(item, AskedItem.State.NOT_NEEDED);
        assertFalse(late(last.plusDays(1)).contains(item));
    }

    private List<UUID> late(LocalDate day) {
        return under(Canaries.WMO, items -> items.late(TestUnit.EMPLOYEE, day, 500).stream().map(AskedItem::id).toList());
    }

    private void settle(UUID item, AskedItem.State as) {
        under(Canaries.WMO, items -> {
            items.toChange(item).orElseThrow().settle(as, TODAY, TestUnit.EMPLOYEE);
            return null;
        });
    }

    private UUID asked(Hat hat) {
        return unit.under(hat, entities -> {
            Dossier dossier = new Dossier(hat.domain(), "W-" + UUID.randomUUID(), "traplift", TestUnit.EMPLOYEE, TODAY, TODAY.plusWeeks(8));
            entities.persist(dossier);
            AskedItem item = new AskedItem(dossier, TODAY, TestUnit.EMPLOYEE, TODAY.plusDays(14));
            item.keepWords(new byte[] {1});
            entities.persist(item);
            return item.id();
        });
    }

    private <T> T under(Hat hat, Function<AskedItemRepository, T> work) {
        return unit.under(hat, entities -> {
            AskedItemRepository items = new AskedItemRepository();
            items.entities = entities;
            return work.apply(items);
        });
    }
}
