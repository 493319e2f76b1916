package nl.dossierwacht.web.audit;

import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

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
    AccessBean access;

    @Inject
    WornHat worn;

    @Inject
    Faults faults;

    @Inject
    Say say;

    private AccessPatterns patterns;
    private DayChart chart;

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
