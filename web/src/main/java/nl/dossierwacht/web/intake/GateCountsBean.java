package nl.dossierwacht.web.intake;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.audit.SmallCells;
import nl.dossierwacht.intake.GateCounts;
import nl.dossierwacht.web.text.Say;

/** What the gate asked lately and what was answered, for supervision. */
@Named("gateCounts")
@RequestScoped
public class GateCountsBean {

    @Inject
    GateCounts counts;

    @Inject
    Say say;

    private List<GateCounts.Line> lines;

    /** The questions that were answered. */
    public List<GateCounts.Line> getLines() {
        if (lines == null) {
            lines = counts.lately();
        }
        return lines;
    }

    /** What had been seen, in words. */
    public String seen(GateCounts.Line line) {
        return line.seen().stream().map(kind -> say.text("intake.kind." + kind)).collect(Collectors.joining(", "));
    }

    /** A number in words. */
    public String number(SmallCells.Cell cell) {
        return cell.few() ? say.text("intake.asked.few") : String.valueOf(cell.shown());
    }
}
