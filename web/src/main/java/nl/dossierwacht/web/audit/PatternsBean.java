package nl.dossierwacht.web.audit;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.audit.AccessExportService;
import nl.dossierwacht.audit.AccessPatterns;
import nl.dossierwacht.audit.AccessService;
import nl.dossierwacht.audit.SmallCells;
import nl.dossierwacht.audit.SmallCells.Cell;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.text.Say;

/** The page of the log: patterns for who supervises, the own records for everybody else. */
@Named("patterns")
@RequestScoped
public class PatternsBean {

    @Inject
    AccessService log;

    @Inject
    AccessExportService exports;

    @Inject
    AccessBean access;

    @Inject
    WornHat worn;

    @Inject
    Faults faults;

    @Inject
    Say say;

    private AccessPatterns patterns;
    private DayChart chart;
    private List<YearMonth> months;

    /** Gets what this hat may see; a hat that may see neither finds no page. */
    public void load() {
        if (isSupervising()) {
            patterns = log.patterns();
            chart = DayChart.of(patterns);
        } else {
            access.getOwn();
        }
    }

    /** Whether the hat that is worn sees patterns, and so no records. */
    public boolean isSupervising() {
        return worn.chosen().filter(hat -> Action.ACCESS_OVERVIEW.roles().contains(hat.role())).isPresent();
    }

    /** Whether the hat that is worn gets the log for an audit. */
    public boolean isAuditing() {
        return worn.chosen().filter(hat -> Action.ACCESS_EXPORT.roles().contains(hat.role())).isPresent();
    }

    /** The months of the log, the latest first; none for who doesn't audit. */
    public List<YearMonth> getMonths() {
        if (months == null) {
            months = isAuditing() ? exports.months() : List.of();
        }
        return months;
    }

    /** A month in words. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale()).format(month);
    }

    /** The patterns; there are none before {@link #load()}. */
    public AccessPatterns getShown() {
        return patterns;
    }

    /** The days as a picture. */
    public DayChart getChart() {
        return chart;
    }

    /** A count as it is shown. */
    public String count(Cell cell) {
        return cell.few() ? say.text("audit.few", SmallCells.FEWEST) : String.format(locale(), "%,d", cell.shown());
    }

    /** How few are not told. */
    public String getSmall() {
        return say.text("audit.small", SmallCells.FEWEST);
    }

    /** A number that is nobody's. */
    public String number(long number) {
        return String.format(locale(), "%,d", number);
    }

    /** A rule in words. */
    public String rule(String id) {
        return faults.sentence(new RuleId(id));
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
