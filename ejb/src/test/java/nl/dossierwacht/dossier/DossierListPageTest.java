package nl.dossierwacht.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.persistence.dossier.Dossier;

/** Where a page of the list stands among the others. */
class DossierListPageTest {

    private static final int FULL = 50;

    @Test
    void theFirstPageHasANextOneAndNoneBefore() {
        DossierListPage page = new DossierListPage(dossiers(FULL), 0, 112);
        assertEquals(List.of(1L, 50L, 50L), List.of(page.from(), page.to(), page.onNext()));
        assertEquals(Optional.of(page.dossiers().get(FULL - 1).id()), page.next());
        assertEquals(Optional.empty(), page.previous());
    }

    @Test
    void thePageInTheMiddleSaysHowManyTheLastOneHas() {
        DossierListPage page = new DossierListPage(dossiers(FULL), FULL, 112);
        assertEquals(List.of(51L, 100L, 12L, 50L), List.of(page.from(), page.to(), page.onNext(), page.onPrevious()));
        assertEquals(Optional.of(page.dossiers().get(0).id()), page.previous());
    }

    @Test
    void theLastPageHasNoNextOne() {
        DossierListPage page = new DossierListPage(dossiers(12), 100, 112);
        assertEquals(List.of(101L, 112L, 0L), List.of(page.from(), page.to(), page.onNext()));
        assertEquals(Optional.empty(), page.next());
    }

    @Test
    void anEmptyListHasNoPages() {
        DossierListPage page = new DossierListPage(List.of(), 0, 0);
        assertEquals(List.of(0L, 0L, 0L), List.of(page.from(), page.to(), page.total()));
        assertEquals(List.of(Optional.empty(), Optional.empty()), List.of(page.next(), page.previous()));
    }

    private static List<DossierSummary> dossiers(int many) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        return IntStream.range(0, many).mapToObj(i -> new DossierSummary(UUID.randomUUID(), "W-2026-%05d".formatted(i), "Traplift", Dossier.Stage.REQUESTED, day, day.plusWeeks(8))).toList();
    }
}
