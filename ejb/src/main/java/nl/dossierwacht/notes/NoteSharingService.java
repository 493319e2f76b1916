package nl.dossierwacht.notes;

import static nl.dossierwacht.separation.Action.NOTE_SHARE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.letters.DrawnPaper;
import nl.dossierwacht.notes.ShareOutcome.ChangedMeanwhile;
import nl.dossierwacht.notes.ShareOutcome.Held;
import nl.dossierwacht.notes.ShareOutcome.Shared;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document.Origin;
import nl.dossierwacht.persistence.notes.NoteSharing;
import nl.dossierwacht.persistence.notes.NoteStore;
import nl.dossierwacht.persistence.notes.PersonalNote;
import nl.dossierwacht.persistence.notes.SharedAs;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.reason.ReasonGate;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Touched;

/**
 * Makes a note part of a dossier, for good. Two databases can't commit together, so the order is: mark the note as
 * becoming this document; file the document; after the commit delete the note, after a rollback take the mark off. A server
 * that stops in between leaves a mark, which {@link NoteSettling} settles.
 */
@Stateless
public class NoteSharingService {

    /** What a shared note is in the catalogue of kinds. */
    public static final String KIND = "gedeelde-notitie";

    private static final String PDF = "application/pdf";

    private final SharedNoteJoinsDossier joins = new SharedNoteJoinsDossier();
    private final ReasonGate reasons = new ReasonGate();

    @Inject
    NoteStore notes;

    @Inject
    NoteGate gate;

    @Inject
    OpenDossiers dossiers;

    @Inject
    WorkFile workFile;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /**
     * Shares one of my notes. Nothing undoes it.
     *
     * @param version of the note as the author saw it
     * @param answers why the dossier needs it, and that the author was told what sharing means
     */
    @Performs(NOTE_SHARE)
    public ShareOutcome share(UUID note, int version, String dossierNumber, ShareAnswers answers) {
        Optional<PersonalNote> seen = notes.find(note, LocalDate.now(clock)).filter(found -> found.version() == version && !found.beingShared());
        if (seen.isEmpty()) {
            return new ChangedMeanwhile();
        }
        Optional<Dossier> dossier = dossiers.findOpen(dossierNumber).filter(found -> found.stage() != Dossier.Stage.ARCHIVED);
        Decision decision = joins.decide(new SharedNoteJoinsDossier.Facts(answers.warned(), dossier.isPresent(), answers.areGiven()));
        if (!decision.isPermitted()) {
            return new Held(decision.rule(), Set.of());
        }
        Decision reason = reasons.decide(answers.whyNeeded(), answers.whyNotLess());
        if (!reason.isPermitted()) {
            return new Held(reason.rule(), Set.of());
        }
        Optional<Held> held = gate.judge(seen.get().text());
        return held.isPresent() ? held.get() : file(seen.get(), dossier.orElseThrow(), answers);
    }

    private ShareOutcome file(PersonalNote note, Dossier dossier, ShareAnswers answers) {
        touched.dossier(dossier.id());
        DrawnPaper paper = SharedNotePaper.of(note.text(), dossier.number(), LocalDate.ofInstant(note.writtenAt(), clock.getZone()), LocalDate.now(clock));
        SharedAs becomes = new SharedAs(HatScope.require().hat().domain(), dossier.id(), WorkFile.sha256(paper.content()));
        Optional<NoteSharing> sharing = notes.beginSharing(note.id(), note.version(), becomes, clock.instant());
        if (sharing.isEmpty()) {
            return new ChangedMeanwhile();
        }
        AfterCommit.in(transaction, sharing.get()::done, sharing.get()::undone);
        workFile.file(dossier, new WorkFile.Item(paper.title(), KIND, Origin.SHARED_NOTE, PDF, paper.pages()), paper.content(), answers.necessityFor(dossier));
        return new Shared(dossier.number());
    }
}
