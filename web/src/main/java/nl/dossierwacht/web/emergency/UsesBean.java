package nl.dossierwacht.web.emergency;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.emergency.EmergencyOverviewService;
import nl.dossierwacht.emergency.UseView;
import nl.dossierwacht.persistence.emergency.EmergencyNotice.Judgement;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;

/** The uses of the door at acute danger, as the privacy officer sees and judges them. */
@Named("uses")
@ViewScoped
public class UsesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EmergencyOverviewService overview;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    private String reference;
    private transient UseView view;
    private transient List<UseView> all;
    private Judgement judgement;
    private transient String reasons;

    /** Opens the list; it is the privacy officer's only. */
    public void loadAll() throws IOException {
        if (!mayJudge()) {
            NotFound.answer();
        }
    }

    /** Opens one use; what isn't this hat's isn't there. */
    public void load() throws IOException {
        if (!mayJudge() || reference == null || getView() == null) {
            NotFound.answer();
        }
    }

    /** All uses, the newest first. */
    public List<UseView> getAll() {
        if (all == null) {
            all = overview.all();
        }
        return all;
    }

    /** One use. */
    public UseView getView() {
        if (view == null) {
            view = overview.use(reference).orElse(null);
        }
        return view;
    }

    /** Judges the use. */
    public String judge() {
        if (reasons == null || reasons.isBlank()) {
            faults.at("judge:reasons", "emergency.missing");
            return null;
        }
        try {
            notices.done(overview.judge(reference, judgement, reasons) ? "emergency.judged" : "emergency.judged.already");
        } catch (Refusal refusal) {
            faults.at("judge:reasons", refusal);
            return null;
        }
        return "/emergency/use.xhtml?faces-redirect=true&nr=" + reference;
    }

    private boolean mayJudge() {
        return worn.chosen().filter(hat -> Action.EMERGENCY_JUDGE.roles().contains(hat.role())).isPresent();
    }

    /** What can be found of it. */
    public Judgement[] getJudgements() {
        return Judgement.values();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public Judgement getJudgement() {
        return judgement;
    }

    public void setJudgement(Judgement judgement) {
        this.judgement = judgement;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }
}
