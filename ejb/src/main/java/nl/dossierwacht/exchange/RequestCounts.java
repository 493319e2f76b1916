package nl.dossierwacht.exchange;

import static nl.dossierwacht.separation.Action.EXCHANGE_OVERVIEW;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.audit.SmallCells;
import nl.dossierwacht.persistence.exchange.HeldRequestRepository;
import nl.dossierwacht.persistence.exchange.HeldRequestRepository.Count;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.separation.Performs;

/** How often tasks asked each other in the last year, and what came of it: for the privacy officer, by cell of the matrix, without people or requests. */
@Stateless
public class RequestCounts {

    @Inject
    HeldRequestRepository held;

    /** What came of a request, as the holder knows it. */
    public enum Outcome {
        /** All that was asked was given. */
        GIVEN,
        IN_PART,
        /** Nothing was given. */
        REFUSED,
        /** Nobody answered before the last day was over. */
        LAPSED,
        /** The asker stopped it, or the consent was taken back. */
        WITHDRAWN,
        /** It waits. */
        OPEN
    }

    /** One cell of the matrix. @param all requests together @param by outcome; those that there were */
    public record Cell(ReuseEnd holder, ReuseEnd asker, SmallCells.Cell all, Map<Outcome, SmallCells.Cell> by) {
        public Cell {
            by = Map.copyOf(by);
        }
    }

    /** The cells in which anything was asked, in numbers that tell of nobody. */
    @Performs(EXCHANGE_OVERVIEW)
    public List<Cell> ofLastYear() {
        Map<List<String>, List<Count>> byCell = held.counts().stream().collect(Collectors.groupingBy(count -> List.of(count.holder(), count.asker())));
        return byCell.entrySet().stream().map(cell -> cell(Holders.end(cell.getKey().get(0)), Holders.end(cell.getKey().get(1)), cell.getValue())).toList();
    }

    private static Cell cell(ReuseEnd holder, ReuseEnd asker, List<Count> counts) {
        Map<Outcome, SmallCells.Cell> by = new EnumMap<>(Outcome.class);
        counts.forEach(count -> by.put(Outcome.valueOf(count.outcome()), SmallCells.of(count.requests())));
        return new Cell(holder, asker, SmallCells.of(counts.stream().mapToLong(Count::requests).sum()), by);
    }
}
