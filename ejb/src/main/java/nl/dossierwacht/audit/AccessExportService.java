package nl.dossierwacht.audit;

import static nl.dossierwacht.separation.Action.ACCESS_EXPORT;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.audit.AccessRepository;
import nl.dossierwacht.persistence.audit.ProcessingEntry;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Performs;

/**
 * The log for an auditor of the municipality, month by month, as a Logboek Dataverwerkingen: what was processed, for which activity, about which pseudonym.
 * In parts, each a call and a record of its own, so that a month of any length is never held at once and no part leaves unrecorded.
 */
@Stateless
public class AccessExportService {

    private static final int PART = 2000;
    /** Whoever may not be told how often, may not be told about whom either. */
    private static final List<String> UNTOLD = Arrays.stream(Action.values()).filter(action -> !action.isCounted()).map(Action::name).toList();

    @Inject
    AccessRepository log;

    @Inject
    Clock clock;

    /** The months of which there is something, the latest first. */
    @Performs(ACCESS_EXPORT)
    public List<YearMonth> months() {
        YearMonth last = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        return log.firstDay().map(first -> Stream.iterate(last, month -> !month.isBefore(YearMonth.from(first)), month -> month.minusMonths(1)).toList()).orElse(List.of());
    }

    /** A part of a month (by UTC). @param after from where to go on, as the part before said; {@code null} for the first */
    @Performs(ACCESS_EXPORT)
    public ExportPart export(YearMonth month, UUID after) {
        List<ProcessingEntry> entries = log.ofMonth(month, after, UNTOLD, PART);
        Optional<UUID> next = entries.size() == PART ? Optional.of(entries.get(PART - 1).id()) : Optional.empty();
        return new ExportPart(entries.stream().map(ProcessingLine::of).toList(), next);
    }
}
