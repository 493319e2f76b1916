package nl.dossierwacht.web.notes;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

import nl.dossierwacht.notes.NoteDraft;
import nl.dossierwacht.notes.NoteView;

/**
 * A note in the drawer, and what is typed at it. Of the view only its id and version are kept between two requests:
 * which note a button is at doesn't depend on what another window did meanwhile, and no session holds a text.
 */
public class NoteLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final int version;
    private final String about;
    private transient NoteView note;
    private transient String draft;
    private transient NoteTerm term;
    private transient String whyNeeded;
    private transient String whyNotLess;
    private transient String dossier;
    private transient boolean changedElsewhere;
    private transient String held;

    NoteLine(NoteView note) {
        this.id = note.id();
        this.version = note.version();
        this.about = note.about().orElse(null);
        this.note = note;
    }

    /** What is typed goes on in the line of the note as it is now. */
    NoteLine takeOver(NoteLine typed, boolean noteChanged) {
        draft = typed.draft;
        term = typed.term;
        whyNeeded = typed.whyNeeded;
        whyNotLess = typed.whyNotLess;
        dossier = typed.dossier;
        held = typed.held;
        changedElsewhere = noteChanged;
        return this;
    }

    /** Why it can't be shared, in the reader's language. */
    void hold(String why) {
        held = why;
    }

    NoteDraft drafted(String besideDossier) {
        return getTerm().draft(draft, about == null ? besideDossier : about);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    /** The dossier that this note can be shared with: the one it waits for, or the one beside it, or the one that was typed. */
    String shareWith(String besideDossier) {
        return about != null ? about : besideDossier != null ? besideDossier : dossier;
    }

    /** The number of the dossier that the note waits for; {@code null} for none. */
    public String getAbout() {
        return about;
    }

    public String getText() {
        return note == null ? "" : note.text();
    }

    public LocalDate getExpiresOn() {
        return note == null ? null : note.expiresOn();
    }

    public NoteView getNote() {
        return note;
    }

    public boolean isBeingShared() {
        return note != null && note.beingShared();
    }

    /** Whether the note was changed in another window while this one typed. */
    public boolean isChangedElsewhere() {
        return changedElsewhere;
    }

    public String getHeld() {
        return held;
    }

    public String getDraft() {
        return draft == null ? getText() : draft;
    }

    public void setDraft(String draft) {
        this.draft = draft == null ? "" : draft;
    }

    /** The chosen term; at first the decision for a note that waits for one, else the usual one. */
    public NoteTerm getTerm() {
        return term == null ? about == null ? NoteTerm.FORTNIGHT : NoteTerm.DECISION : term;
    }

    public void setTerm(NoteTerm term) {
        this.term = term;
    }

    public String getWhyNeeded() {
        return whyNeeded;
    }

    public void setWhyNeeded(String whyNeeded) {
        this.whyNeeded = whyNeeded;
    }

    public String getWhyNotLess() {
        return whyNotLess;
    }

    public void setWhyNotLess(String whyNotLess) {
        this.whyNotLess = whyNotLess;
    }

    public String getDossier() {
        return dossier;
    }

    public void setDossier(String dossier) {
        this.dossier = dossier;
    }
}
