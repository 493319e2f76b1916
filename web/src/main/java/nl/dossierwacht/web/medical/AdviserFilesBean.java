package nl.dossierwacht.web.medical;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.medical.AdviserFileView;
import nl.dossierwacht.medical.AdviserService;

/** The adviser's own files. */
@Named("adviserFiles")
@RequestScoped
public class AdviserFilesBean {

    @Inject
    AdviserService adviser;

    private List<AdviserFileView> open;
    private List<AdviserFileView> delivered;

    /** Those that wait for an advice, the most urgent first. */
    public List<AdviserFileView> getOpen() {
        if (open == null) {
            open = adviser.open();
        }
        return open;
    }

    /** Those of which the advice was delivered. */
    public List<AdviserFileView> getDelivered() {
        if (delivered == null) {
            delivered = adviser.delivered();
        }
        return delivered;
    }
}
