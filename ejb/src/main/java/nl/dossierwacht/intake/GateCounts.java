package nl.dossierwacht.intake;

import static nl.dossierwacht.separation.Action.ACCESS_OVERVIEW;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.audit.SmallCells;
import nl.dossierwacht.persistence.intake.GateAnswers;
import nl.dossierwacht.persistence.intake.GateAnswers.Count;
import nl.dossierwacht.separation.Performs;

/** How often the gate asked in the last thirty days, what it had seen and what was answered: for supervision, in numbers that tell of nobody. */
@Stateless
public class GateCounts {

    private static final int DAYS = 30;

    @Inject
    GateAnswers answers;

    @Inject
    Clock clock;

    /** A question with what was seen. @param seen names of kinds of evidence @param was how often it was what the gate suspected @param wasNot how often it wasn't */
    public record Line(String question, List<String> seen, SmallCells.Cell was, SmallCells.Cell wasNot) {
    }

    /** The questions that were answered. */
    @Performs(ACCESS_OVERVIEW)
    public List<Line> lately() {
        Map<List<String>, List<Count>> byQuestion = answers.countsSince(LocalDate.now(clock).minusDays(DAYS)).stream()
                .collect(Collectors.groupingBy(count -> List.of(count.question(), count.seen()), () -> new TreeMap<>((one, other) -> String.join(" ", one).compareTo(String.join(" ", other))), Collectors.toList()));
        return byQuestion.entrySet().stream().map(line -> new Line(line.getKey().get(0), Arrays.asList(line.getKey().get(1).split(",")), cell(line.getValue(), true), cell(line.getValue(), false))).toList();
    }

    private static SmallCells.Cell cell(List<Count> counts, boolean isThat) {
        return SmallCells.of(counts.stream().filter(count -> count.isThat() == isThat).mapToLong(Count::answers).sum());
    }
}
