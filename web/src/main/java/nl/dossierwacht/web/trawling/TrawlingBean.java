package nl.dossierwacht.web.trawling;

import static nl.dossierwacht.separation.Action.TRAWL_REVIEW;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.persistence.trawling.FoundTrawling.Judgement;
import nl.dossierwacht.separation.GrantedHats;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.trawling.TrawlReview;
import nl.dossierwacht.web.shell.Notices;

/** Which accounts reached for much that isn't theirs, and what the privacy officer found of it. */
@Named("trawling")
@ViewScoped
public class TrawlingBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient TrawlReview review;

    @Inject
    transient WornHat worn;

    @Inject
    transient GrantedHats granted;

    @Inject
    transient Notices notices;

    private List<TrawlLine> lines;

    /** Gets what was recognised; a hat that may not see it finds no page. */
    public void load() {
        lines = review.found().stream().map(TrawlLine::of).toList();
    }

    /** Whether the worn hat judges it: who only sees counts has no way to it. */
    public boolean isForMe() {
        return worn.chosen().filter(hat -> TRAWL_REVIEW.roles().contains(hat.role())).isPresent();
    }

    /** Whether it is about who looks: nobody judges themselves. */
    public boolean own(TrawlLine line) {
        return granted.employee().filter(line.employee()::equalsIgnoreCase).isPresent();
    }

    /** What waits for a judgement, the newest first. */
    public List<TrawlLine> getWaiting() {
        return all().stream().filter(TrawlLine::waits).toList();
    }

    /** What was judged. */
    public List<TrawlLine> getJudged() {
        return all().stream().filter(line -> !line.waits()).toList();
    }

    /** Records what was found of a line. */
    public String judge(UUID last, Judgement judgement) {
        notices.done(review.judge(last, judgement) ? "trawling.judged.done" : "trawling.judged.already");
        return "/trawling/index.xhtml?faces-redirect=true";
    }

    private List<TrawlLine> all() {
        if (lines == null) {
            load();
        }
        return lines;
    }
}
