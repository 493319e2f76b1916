package nl.dossierwacht.notes;

import static nl.dossierwacht.separation.Action.NOTES_OWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.notes.NoteStore;
import nl.dossierwacht.persistence.notes.PersonalNote;
import nl.dossierwacht.persistence.notes.PersonalNote.About;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;

/** The notes of who is signed in, and of nobody else: no method has an author. */
@Stateless
public class NoteService {

    private final NoteEndsInTime endsInTime = new NoteEndsInTime();

    @Inject
    NoteStore notes;

    @Inject
    NoteSettling settling;

    @Inject
    OpenDossiers dossiers;

    @Inject
    Clock clock;

    /**
     * My notes, the newest first. A note that waits for a decision is shown under the hat of its dossier only, and is gone once
     * the decision is there.
     *
     * @param besideDossier leaves out notes that wait for the decision on another dossier; {@code null} for all
     */
    @Performs(NOTES_OWN)
    public List<NoteView> mine(String besideDossier) {
        settling.settle();
        List<NoteView> mine = new ArrayList<>();
        List<UUID> decided = new ArrayList<>();
        for (PersonalNote note : notes.mine(today())) {
            Optional<Dossier> dossier = note.about().flatMap(this::dossier);
            if (dossier.filter(NoteService::isDecided).isPresent()) {
                decided.add(note.id());
            } else if (note.about().isEmpty() || dossier.isPresent() && (besideDossier == null || dossier.get().number().equals(besideDossier))) {
                mine.add(NoteView.of(note));
            }
        }
        notes.destroy(decided);
        return mine;
    }

    /**
     * Writes a note.
     *
     * @throws Refusal if it would not end in time
     */
    @Performs(NOTES_OWN)
    public void write(NoteDraft draft) {
        Optional<About> about = about(draft);
        notes.write(draft.text(), about, clock.instant(), expiry(draft, about));
    }

    /**
     * Changes a note.
     *
     * @return whether it was still as the author saw it; if not, nothing is changed
     * @throws Refusal if it would not end in time
     */
    @Performs(NOTES_OWN)
    public boolean change(UUID note, int version, NoteDraft draft) {
        Optional<About> about = about(draft);
        return notes.change(note, version, draft.text(), about, expiry(draft, about));
    }

    /** Deletes a note; for an hour it can be brought back. @return whether it was still as the author saw it */
    @Performs(NOTES_OWN)
    public boolean delete(UUID note, int version) {
        return notes.delete(note, version, clock.instant());
    }

    /** Brings a deleted note back. @return whether it was still there */
    @Performs(NOTES_OWN)
    public boolean bringBack(UUID note) {
        return notes.bringBack(note);
    }

    private Optional<About> about(NoteDraft draft) {
        return Optional.ofNullable(draft.untilDecisionOn()).flatMap(dossiers::find).filter(dossier -> !isDecided(dossier))
                .map(dossier -> new About(dossier.id(), dossier.number()));
    }

    /** The dossier that a note waits for, if it is one of the hat that is worn; the same number may exist elsewhere. */
    private Optional<Dossier> dossier(About about) {
        return dossiers.findOpen(about.number()).filter(dossier -> dossier.id().equals(about.dossier()));
    }

    private LocalDate expiry(NoteDraft draft, Optional<About> about) {
        int days = about.isPresent() ? NoteEndsInTime.MOST_DAYS_TO_A_DECISION : draft.days();
        Refusal.unlessPermitted(endsInTime.decide(new NoteEndsInTime.Facts(days, about.isPresent())));
        return today().plusDays(days);
    }

    private static boolean isDecided(Dossier dossier) {
        return dossier.stage() == Dossier.Stage.DECIDED || dossier.stage() == Dossier.Stage.ARCHIVED;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
