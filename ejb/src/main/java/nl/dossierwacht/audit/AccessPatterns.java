package nl.dossierwacht.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.dossierwacht.audit.SmallCells.Cell;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;
import nl.dossierwacht.persistence.audit.DailyCount;
import nl.dossierwacht.persistence.audit.SealState;
import nl.dossierwacht.separation.Action;

/**
 * How the system is used, without anybody in it, and how far the log is sealed.
 *
 * @param days every day of the period, those without a count too
 * @param laws names of laws, the most used first
 * @param actions names of actions, the most used first
 * @param rules ids of the rules that refused, the most refusing first
 */
public record AccessPatterns(List<Day> days, List<Line> laws, List<Line> actions, List<Line> rules, SealState seal) {

    private static final List<Action> UNTOLD = Arrays.stream(Action.values()).filter(action -> !action.isCounted()).toList();

    /** One day. */
    public record Day(LocalDate day, Cell permitted, Cell refused) {
    }

    /** One law, action or rule. */
    public record Line(String name, Cell permitted, Cell refused) {
    }

    /** Adds up the counts of a period, and makes small ones unreadable. */
    static AccessPatterns of(List<DailyCount> counts, LocalDate first, LocalDate last, SealState seal) {
        // Left out of every sum, or it could be had by subtracting.
        List<DailyCount> told = counts.stream().filter(count -> UNTOLD.stream().noneMatch(action -> action.name().equals(count.action()))).toList();
        Map<LocalDate, List<DailyCount>> byDay = told.stream().collect(Collectors.groupingBy(DailyCount::day));
        List<Day> days = first.datesUntil(last.plusDays(1))
                .map(day -> new Day(day, cell(byDay.getOrDefault(day, List.of()), Outcome.PERMITTED), cell(byDay.getOrDefault(day, List.of()), Outcome.REFUSED)))
                .toList();
        List<DailyCount> refused = told.stream().filter(count -> count.outcome() == Outcome.REFUSED).toList();
        return new AccessPatterns(days, lines(told, DailyCount::law), lines(told, DailyCount::action), lines(refused, DailyCount::rule), seal);
    }

    /** The most that a bar of the days shows. */
    public long highest() {
        return days.stream().mapToLong(day -> day.permitted().shown() + day.refused().shown()).max().orElse(0);
    }

    private static List<Line> lines(List<DailyCount> counts, Function<DailyCount, String> by) {
        return counts.stream().collect(Collectors.groupingBy(by)).entrySet().stream()
                .map(each -> new Line(each.getKey(), cell(each.getValue(), Outcome.PERMITTED), cell(each.getValue(), Outcome.REFUSED)))
                .sorted(Comparator.comparingLong((Line line) -> line.permitted().shown() + line.refused().shown()).reversed().thenComparing(Line::name))
                .toList();
    }

    private static Cell cell(List<DailyCount> counts, Outcome outcome) {
        return SmallCells.of(counts.stream().filter(count -> count.outcome() == outcome).mapToLong(DailyCount::hits).sum());
    }
}
