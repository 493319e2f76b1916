package nl.dossierwacht.web.opening;

import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.opening.OpeningReview;
import nl.dossierwacht.opening.ReviewedOpening;
import nl.dossierwacht.persistence.opening.OpeningNotice.Judgement;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;

/** Why colleagues' dossiers were opened, as the privacy officer sees and judges it. */
@Named("reviews")
@ViewScoped
public class ReviewsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OpeningReview review;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    private String id;
    private transient ReviewedOpening view;
    private transient OpeningReview.Openings all;
    private Judgement judgement;
    private transient String note;

    /** Opens the list; it is the privacy officer's only. */
    public void loadAll() throws IOException {
        if (!mayReview()) {
            NotFound.answer();
        }
    }

    /** Opens one; what isn't this hat's isn't there. */
    public void load() throws IOException {
        if (!mayReview() || getView() == null) {
            NotFound.answer();
        }
    }

    /** All openings. */
    public OpeningReview.Openings getAll() {
        if (all == null) {
            all = review.all();
        }
        return all;
    }

    /** One opening. */
    public ReviewedOpening getView() {
        if (view == null) {
            view = read(id) == null ? null : review.one(read(id)).orElse(null);
        }
        return view;
    }

    /** Records the judgement; what was typed stays if the rule refuses. */
    public String judge() {
        try {
            notices.done(review.judge(read(id), judgement, note) ? "opening.review.done" : "opening.review.already");
        } catch (Refusal refusal) {
            faults.at("judge:note", refusal);
            return null;
        }
        return "/opening/review.xhtml?faces-redirect=true&id=" + id;
    }

    /** What can be found; what was asked isn't asked again. */
    public List<Judgement> getJudgements() {
        return Arrays.stream(Judgement.values()).filter(found -> found != Judgement.ASKED || getView() == null || getView().judgement().isEmpty()).toList();
    }

    private boolean mayReview() {
        return worn.chosen().filter(hat -> Action.OPENING_REVIEW.roles().contains(hat.role())).isPresent();
    }

    private static UUID read(String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Judgement getJudgement() {
        return judgement;
    }

    public void setJudgement(Judgement judgement) {
        this.judgement = judgement;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
