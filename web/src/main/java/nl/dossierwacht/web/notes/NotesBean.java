package nl.dossierwacht.web.notes;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.notes.NoteService;
import nl.dossierwacht.notes.NoteSharingService;
import nl.dossierwacht.notes.NoteView;
import nl.dossierwacht.notes.ShareAnswers;
import nl.dossierwacht.notes.ShareOutcome;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.medical.HeldWords;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.Notices;
import nl.dossierwacht.web.text.Say;

/** The drawer with one's own notes. */
@Named("notes")
@ViewScoped
public class NotesBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String DELETED = "notes.deleted";

    @Inject
    transient NoteService notes;

    @Inject
    transient NoteSharingService sharing;

    @Inject
    transient WornHat worn;

    @Inject
    transient Notices notices;

    @Inject
    transient Faults faults;

    @Inject
    transient HeldWords heldWords;

    @Inject
    transient Say say;

    private List<NoteLine> lines = List.of();
    private UUID deleted;
    private transient boolean loaded;
    private transient NoteLine typed;
    private transient boolean changedElsewhere;
    private transient String text;
    private transient NoteTerm term;

    /** Whether the hat that is worn has a drawer. */
    public boolean isOffered() {
        return worn.chosen().filter(hat -> Action.NOTES_OWN.roles().contains(hat.role())).isPresent();
    }

    /** Whether the hat that is worn has dossiers to share a note with. */
    public boolean isMayShare() {
        return worn.chosen().filter(hat -> Action.NOTE_SHARE.roles().contains(hat.role())).isPresent();
    }

    /** The notes. While a form comes in: the lines as they were shown. To be shown: what is there now. */
    public List<NoteLine> lines(String besideDossier) {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            loaded = false;
            typed = null;
            changedElsewhere = false;
        } else if (!loaded) {
            loaded = true;
            lines = notes.mine(besideDossier).stream().map(this::line).toList();
            deleted = deleted == null ? (UUID) flash().get(DELETED) : deleted;
        }
        return lines;
    }

    /** Writes a new note. */
    public String write(String besideDossier) {
        notes.write(getTerm(besideDossier).draft(text, besideDossier));
        notices.done("notes.written");
        return here();
    }

    /** Changes a note; what was typed stays if it was changed elsewhere, and becomes a new note if it is gone. */
    public String change(NoteLine line, String besideDossier) {
        if (isMissing("draft", line.getDraft(), "notes.empty")) {
            typed = line;
            return null;
        }
        if (notes.change(line.id(), line.version(), line.drafted(besideDossier))) {
            notices.done("notes.changed");
            return here();
        }
        boolean there = notes.mine(null).stream().anyMatch(note -> note.id().equals(line.id()) && !note.beingShared());
        if (there) {
            typed = line;
            changedElsewhere = true;
            return null;
        }
        notes.write(line.drafted(besideDossier));
        notices.done("notes.written.anew");
        return here();
    }

    /** Deletes a note; the drawer then offers to bring it back. */
    public String delete(NoteLine line) {
        if (notes.delete(line.id(), line.version())) {
            flash().put(DELETED, line.id());
            notices.done("notes.deleted");
        } else {
            notices.done("notes.otherWindow");
        }
        return here();
    }

    /** Brings the deleted note back. */
    public String undo() {
        notices.done(deleted != null && notes.bringBack(deleted) ? "notes.broughtBack" : "notes.gone");
        return here();
    }

    /** Makes a note part of a dossier, after the warning. */
    public String share(NoteLine line, String besideDossier) {
        typed = line;
        boolean missing = isMissing("needed", line.getWhyNeeded(), "notes.share.needed.none") | isMissing("less", line.getWhyNotLess(), "notes.share.less.none");
        if (line.shareWith(besideDossier) == null) {
            missing = isMissing("dossier", null, "notes.share.dossier.none");
        }
        if (missing) {
            return null;
        }
        ShareOutcome outcome = sharing.share(line.id(), line.version(), line.shareWith(besideDossier), new ShareAnswers(line.getWhyNeeded(), line.getWhyNotLess(), true));
        if (outcome instanceof ShareOutcome.Shared shared) {
            notices.done("notes.shared", shared.dossierNumber());
            return here();
        }
        if (outcome instanceof ShareOutcome.Held held) {
            line.hold(sentence(held));
            return null;
        }
        notices.done("notes.otherWindow");
        return here();
    }

    /** The terms to choose from, the usual one first. */
    public List<NoteTerm> terms(String besideDossier) {
        return besideDossier == null ? List.of(NoteTerm.FORTNIGHT, NoteTerm.WEEK, NoteTerm.MONTH) : List.of(NoteTerm.values());
    }

    /** Whether a note can be brought back here. */
    public boolean isUndoable() {
        return deleted != null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public NoteTerm getTerm() {
        return term;
    }

    public void setTerm(NoteTerm term) {
        this.term = term;
    }

    private NoteTerm getTerm(String besideDossier) {
        return term != null ? term : besideDossier == null ? NoteTerm.FORTNIGHT : NoteTerm.DECISION;
    }

    /** All notes are one form, so a field is asked for by the button that needs it, not by the form. */
    private boolean isMissing(String field, String value, String key) {
        boolean missing = value == null || value.isBlank();
        if (missing) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faults.at(UIComponent.getCurrentComponent(faces).findComponent(field).getClientId(faces), key);
        }
        return missing;
    }

    private NoteLine line(NoteView note) {
        NoteLine line = new NoteLine(note);
        return typed != null && typed.id().equals(note.id()) ? line.takeOver(typed, changedElsewhere) : line;
    }

    private String sentence(ShareOutcome.Held held) {
        String rule = faults.sentence(held.rule());
        if (held.words().isEmpty()) {
            return rule;
        }
        return rule + ' ' + say.text("medical.found", heldWords.found(held.words()));
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }

    /** The page that the drawer is on, with its parameters, which are a number of a dossier and the name of a tab. */
    private static String here() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
    }
}
