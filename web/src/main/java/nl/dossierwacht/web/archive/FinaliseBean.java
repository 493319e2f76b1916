package nl.dossierwacht.web.archive;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.archive.ChooseOutcome;
import nl.dossierwacht.archive.FinaliseItem;
import nl.dossierwacht.archive.FinaliseOutcome;
import nl.dossierwacht.archive.FinalisePage;
import nl.dossierwacht.archive.FinalisingService;
import nl.dossierwacht.archive.LookedAgain;
import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;

/** The page on which a dossier is finalised: what is chosen is stored at once. */
@Named("finalise")
@ViewScoped
public class FinaliseBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    transient FinalisingService finalising;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    @Inject
    transient ArchiveWords words;

    private final Map<String, String> whys = new HashMap<>();
    private String number;
    private int step;
    private String kind;
    private boolean asking;
    private FinalisePage page;

    /** Opens the page; a dossier that was finalised meanwhile shows its archive file instead. */
    public void load() throws IOException {
        if (number == null) {
            NotFound.answer();
            return;
        }
        look();
    }

    /** What the page shows; as it was shown when a form comes back, whatever others did meanwhile. */
    public FinalisePage getPage() throws IOException {
        if (page == null && !FacesContext.getCurrentInstance().getResponseComplete()) {
            look();
        }
        return page;
    }

    private void look() throws IOException {
        Optional<FinalisePage> found = finalising.page(number);
        if (found.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/dossier/view.xhtml?tab=archiefdossier&nr=" + number);
            faces.responseComplete();
            return;
        }
        page = found.get();
        step = page.step();
    }

    /** Chooses for one item, with the reason that was written or the usual one. */
    public String choose(FinaliseItem item, Choice choice) {
        String why = whys.getOrDefault(item.id().toString(), "");
        return after(finalising.choose(number, step, Set.of(item.id()), choice, why == null ? "" : why));
    }

    /** Chooses for all undecided items of the chosen kind. */
    public String chooseKind(Choice choice) {
        return kind == null ? here() : after(finalising.chooseKind(number, step, kind, choice));
    }

    /** Undoes the last act. */
    public String undo() {
        return after(finalising.undo(number, step));
    }

    private String after(ChooseOutcome outcome) {
        if (outcome instanceof ChooseOutcome.Held held) {
            faults.of(held.rule());
            page = null;
            return null;
        }
        if (outcome instanceof ChooseOutcome.ChangedMeanwhile) {
            notices.heed("archive.changedMeanwhile");
        }
        return here();
    }

    /**
     * Has what wasn't looked at with the detectors of today looked at first, for as long as somebody can be expected to
     * wait for a page; then asks once, saying exactly what will happen.
     */
    public String ask() throws IOException {
        LookedAgain looked = lookAgain();
        if (looked.left() > 0) {
            notices.heed(looked.hindered() ? "archive.look.hindered" : "archive.look.left", looked.left());
            return here();
        }
        page = null;
        if (!getPage().ready()) {
            notices.heed("archive.look.found");
            return here();
        }
        asking = true;
        return null;
    }

    private LookedAgain lookAgain() {
        Instant enough = Instant.now().plus(PATIENCE);
        LookedAgain looked = finalising.lookAgain(number);
        while (looked.isUnfinished() && Instant.now().isBefore(enough)) {
            looked = finalising.lookAgain(number);
        }
        return looked;
    }

    /** Says what a document is of which the gate of today isn't sure. */
    public String answer(FinaliseItem item, boolean isThat) {
        finalising.answer(number, item.id(), isThat);
        return here();
    }

    /** Not now. */
    public String notNow() {
        return here();
    }

    /** Makes the archive file and ends the work file. */
    public String make() {
        FinaliseOutcome outcome = finalising.finalise(number, step);
        if (outcome instanceof FinaliseOutcome.Finalised done) {
            notices.done("archive.finalised.done", done.archived(), done.returned(), done.destroyed());
            return archived();
        }
        if (outcome instanceof FinaliseOutcome.AlreadyFinalised) {
            notices.done("archive.finalised.already");
            return archived();
        }
        if (outcome instanceof FinaliseOutcome.NoConversion) {
            notices.heed("archive.noConversion");
        } else if (outcome instanceof FinaliseOutcome.NotLookedAt) {
            notices.heed("archive.look.again");
        } else {
            notices.heed("archive.changedMeanwhile");
        }
        return here();
    }

    private String archived() {
        return "/dossier/view.xhtml?faces-redirect=true&nr=" + number + "&tab=archiefdossier";
    }

    private String here() {
        return "/archive/finalise.xhtml?faces-redirect=true&nr=" + number;
    }

    /** What keeps the dossier from being finalised, each with where it is solved. */
    public List<Blocker> getBlockers() throws IOException {
        List<Blocker> blockers = new ArrayList<>();
        FinalisePage shown = getPage();
        if (!shown.undecided().isEmpty()) {
            blockers.add(words.undecided(shown.undecided().size()));
        } else if (shown.chosen("ARCHIVE").stream().noneMatch(FinaliseItem::isDecision)) {
            blockers.add(words.noDecision());
        }
        shown.openEnds().forEach(end -> blockers.add(words.blocker(number, end)));
        return blockers;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** The reasons that are being written, by item. */
    public Map<String, String> getWhys() {
        return whys;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public boolean isAsking() {
        return asking;
    }
}
