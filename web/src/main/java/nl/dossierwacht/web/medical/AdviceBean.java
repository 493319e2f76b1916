package nl.dossierwacht.web.medical;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.medical.Advice;
import nl.dossierwacht.medical.AdviserFileView;
import nl.dossierwacht.medical.AdviserService;
import nl.dossierwacht.medical.Delivery;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;
import nl.dossierwacht.web.text.Say;

/** One file of the adviser: the question, the own notes, and the advice. */
@Named("advice")
@ViewScoped
public class AdviceBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AdviserService adviser;

    @Inject
    transient Notices notices;

    @Inject
    transient Faults faults;

    @Inject
    transient HeldWords heldWords;

    @Inject
    transient Say say;

    private String reference;
    private int notesVersion;
    private transient AdviserFileView file;
    private transient String ownNotes;
    private transient String limitations;
    private transient Advice.Duration duration;
    private transient LocalDate until;
    private transient String support;

    /** Opens the file; what isn't this hat's isn't there. */
    public void load() throws IOException {
        if (reference == null || getFile() == null) {
            NotFound.answer();
            return;
        }
        notesVersion = file.notesVersion();
    }

    /** The file as it is now. */
    public AdviserFileView getFile() {
        if (file == null) {
            file = adviser.file(reference).orElse(null);
        }
        return file;
    }

    /** Keeps the own notes; what was typed stays if they were changed elsewhere. */
    public String keepNotes() {
        if (!adviser.keepNotes(reference, notesVersion, ownNotes == null ? "" : ownNotes)) {
            file = null;
            notesVersion = getFile().notesVersion();
            faults.at("own:ownNotes", "medical.notes.changedElsewhere", getFile().notes());
            return null;
        }
        notices.done("medical.notes.kept");
        return "/medical/advice.xhtml?faces-redirect=true&nr=" + reference;
    }

    /** Delivers the advice; what was typed stays if it tells too much. */
    public String deliver() {
        boolean lasting = duration == Advice.Duration.LASTING;
        if (!lasting && until == null) {
            faults.at("give:until", "medical.until.none");
            return null;
        }
        if (!lasting && until.isBefore(say.today())) {
            faults.at("give:until", "medical.until.past");
            return null;
        }
        Delivery delivery = adviser.deliver(reference, new Advice(limitations, duration, lasting ? Optional.empty() : Optional.of(until), support));
        if (delivery instanceof Delivery.Held held) {
            heldWords.show("give", held.rule(), held.words());
            return null;
        }
        notices.done(delivery instanceof Delivery.Delivered ? "medical.delivered.done" : "medical.closed");
        return "/medical/index.xhtml?faces-redirect=true";
    }

    /** The durations to choose from. */
    public Advice.Duration[] getDurations() {
        return Advice.Duration.values();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getOwnNotes() {
        return ownNotes == null ? getFile().notes() : ownNotes;
    }

    public void setOwnNotes(String ownNotes) {
        this.ownNotes = ownNotes == null ? "" : ownNotes;
    }

    public String getLimitations() {
        return limitations;
    }

    public void setLimitations(String limitations) {
        this.limitations = limitations;
    }

    public Advice.Duration getDuration() {
        return duration;
    }

    public void setDuration(Advice.Duration duration) {
        this.duration = duration;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getSupport() {
        return support;
    }

    public void setSupport(String support) {
        this.support = support;
    }
}
