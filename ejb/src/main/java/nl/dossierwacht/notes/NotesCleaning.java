package nl.dossierwacht.notes;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.notes.NoteStore;

/** Deletes notes that are past their term, every hour and of every author, without seeing one. */
@Singleton
public class NotesCleaning {

    @Inject
    NoteStore notes;

    @Schedule(hour = "*", minute = "7", persistent = false)
    void deletePastTheirTerm() {
        notes.deletePastTheirTerm();
    }
}
