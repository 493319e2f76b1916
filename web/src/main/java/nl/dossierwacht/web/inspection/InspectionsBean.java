package nl.dossierwacht.web.inspection;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.inspection.InspectionClock;
import nl.dossierwacht.inspection.InspectionDeskService;
import nl.dossierwacht.inspection.RequestLine;

/** The desk's list of inspection requests. */
@Named("inspections")
@RequestScoped
public class InspectionsBean {

    @Inject
    InspectionDeskService desk;

    private List<RequestLine> open;
    private List<RequestLine> closed;

    /** The open requests, the most urgent first. */
    public List<RequestLine> getOpen() {
        if (open == null) {
            open = desk.open();
        }
        return open;
    }

    /** The closed requests, the latest first. */
    public List<RequestLine> getClosed() {
        if (closed == null) {
            closed = desk.closed();
        }
        return closed;
    }

    /** How urgent a clock is, as the tag's tone. */
    public String tone(InspectionClock.State clock) {
        return switch (clock) {
            case OVERDUE -> "stop";
            case DUE_SOON -> "warn";
            case ON_TIME, EXTENDED -> "";
        };
    }
}
