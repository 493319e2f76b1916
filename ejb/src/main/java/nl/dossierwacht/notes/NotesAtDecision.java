package nl.dossierwacht.notes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

import nl.dossierwacht.dossier.DecisionTaken;
import nl.dossierwacht.persistence.notes.NoteStore;
import nl.dossierwacht.persistence.notes.PersonalNote;

/**
 * Notes that waited for a decision go with it: those of who decides as soon as the decision is stored. Notes of others about
 * the same dossier can't be found by anybody but them; theirs go when they next open the drawer, or at the end of the term.
 */
@ApplicationScoped
public class NotesAtDecision {

    @Inject
    NoteStore notes;

    @Inject
    Clock clock;

    @Resource
    TransactionSynchronizationRegistry transaction;

    void forgetAbout(@Observes DecisionTaken decision) {
        List<UUID> waited = notes.mine(LocalDate.now(clock)).stream()
                .filter(note -> note.about().filter(about -> about.dossier().equals(decision.dossier())).isPresent())
                .map(PersonalNote::id)
                .toList();
        if (!waited.isEmpty()) {
            AfterCommit.in(transaction, notes.destroyLater(waited));
        }
    }
}
