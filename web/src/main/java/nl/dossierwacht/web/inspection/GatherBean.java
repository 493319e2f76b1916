package nl.dossierwacht.web.inspection;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.inspection.GatherView;
import nl.dossierwacht.inspection.HandOver;
import nl.dossierwacht.inspection.InspectionGatherService;
import nl.dossierwacht.inspection.PartFacts;
import nl.dossierwacht.inspection.PartLine;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;

/** A custodian gathers the part of a domain; and which requests a dossier is gathered for. */
@Named("gather")
@ViewScoped
public class GatherBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient InspectionGatherService parts;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    private String number;
    private String seen;
    private transient GatherView view;
    private transient List<PartLine> about;
    private String purposes;
    private String categories;
    private String recipients;
    private String sources;
    private String retention;

    /** Opens the part; what isn't this hat's isn't there. */
    public void load() throws IOException {
        if (number == null || getView() == null) {
            NotFound.answer();
            return;
        }
        show();
    }

    private void show() {
        seen = getView().seen();
        PartFacts suggested = getView().suggested();
        purposes = String.join("\n", suggested.purposes());
        categories = String.join("\n", suggested.categories());
        recipients = String.join("\n", suggested.recipients());
        sources = String.join("\n", suggested.sources());
        retention = suggested.retention();
    }

    /** The part as it is now. */
    public GatherView getView() {
        if (view == null) {
            view = parts.part(number).orElse(null);
        }
        return view;
    }

    /** Hands over all that there is; if something changed since, it is shown first and what was typed stays. */
    public String handOver() {
        PartFacts facts = new PartFacts(lines(purposes), lines(categories), lines(recipients), lines(sources), retention);
        HandOver outcome = parts.handOver(number, seen, facts);
        if (outcome instanceof HandOver.ChangedMeanwhile) {
            view = null;
            seen = getView().seen();
            faults.at(null, "inspection.gather.changed");
            return null;
        }
        return told(outcome);
    }

    /** Says that there is nothing; if there is something after all, it is shown. */
    public String nothingHere() {
        try {
            return told(parts.nothingHere(number));
        } catch (Refusal refusal) {
            view = null;
            show();
            faults.at(null, refusal);
            return null;
        }
    }

    private String told(HandOver outcome) {
        if (outcome instanceof HandOver.ByAColleague) {
            faults.at(null, "inspection.gather.colleague");
            return null;
        }
        if (outcome instanceof HandOver.AlreadyClosed closed) {
            notices.done("inspection.gather.already." + closed.state(), closed.by());
        } else {
            notices.done("inspection.gather.done", number);
        }
        return "/inspection/gather.xhtml?faces-redirect=true&nr=" + number;
    }

    /** The requests that a dossier is or was gathered for, the newest first. */
    public List<PartLine> about(String dossierNumber) {
        if (about == null) {
            about = parts.about(dossierNumber);
        }
        return about;
    }

    /** Whether the hat that is worn gathers. */
    public boolean isMayGather() {
        return worn.chosen().filter(hat -> Action.INSPECTION_GATHER.roles().contains(hat.role())).isPresent();
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getPurposes() {
        return purposes;
    }

    public void setPurposes(String purposes) {
        this.purposes = purposes;
    }

    public String getCategories() {
        return categories;
    }

    public void setCategories(String categories) {
        this.categories = categories;
    }

    public String getRecipients() {
        return recipients;
    }

    public void setRecipients(String recipients) {
        this.recipients = recipients;
    }

    public String getSources() {
        return sources;
    }

    public void setSources(String sources) {
        this.sources = sources;
    }

    public String getRetention() {
        return retention;
    }

    public void setRetention(String retention) {
        this.retention = retention;
    }
}
