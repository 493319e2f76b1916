package nl.dossierwacht.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.intake.gate.Finding;
import nl.dossierwacht.intake.gate.UploadGate;
import nl.dossierwacht.intake.gate.Verdict;
import nl.dossierwacht.intake.reading.Reading.Reason;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.Document.Origin;
import nl.dossierwacht.persistence.intake.GateAnswers;
import nl.dossierwacht.persistence.intake.GateLook;
import nl.dossierwacht.persistence.intake.GateLook.Found;

/**
 * Has the gate look once more at what is to be archived, with the detectors of today: a document may have come months
 * ago, and from somewhere else than the gate. What was looked at with these detectors isn't read again.
 */
@ApplicationScoped
class LookingAgain {

    /** Our own letters are no papers of others, and the adviser's advice has its channel; a decision can't be left out of the archive. */
    private static final Set<Origin> OURS = EnumSet.of(Origin.DECISION, Origin.LETTER, Origin.MEDICAL_ADVICE);
    /** These say nothing of the document: it is looked at later. */
    private static final Set<Reason> NOT_NOW = EnumSet.of(Reason.NO_READER, Reason.BUSY, Reason.NOT_SCANNED);

    /** In the place of what was seen, in the counts: that it was asked here. */
    private static final String AT_FINALISING = "AT_FINALISING";

    @Inject
    WorkFile workFile;

    @Inject
    UploadGate gate;

    @Inject
    GateAnswers answers;

    @Inject
    Clock clock;

    /** What of these items has to be looked at still. */
    List<Document> due(Dossier dossier, List<FinaliseItem> items) {
        Set<UUID> going = items.stream().filter(FinaliseItem::isGoing).map(FinaliseItem::id).collect(Collectors.toSet());
        return workFile.documentsOf(dossier).stream()
                .filter(document -> !OURS.contains(document.origin()) && !document.look().isWith(UploadGate.DETECTORS) && !going.contains(document.id()))
                .toList();
    }

    /** Looks at a document. @return whether it could be looked at now */
    boolean look(Document document) {
        Verdict verdict = gate.judge(document.domain().law(), workFile.read(document));
        if (verdict instanceof Verdict.Unreadable unreadable && NOT_NOW.contains(unreadable.reason())) {
            return false;
        }
        document.looked(after(document.look(), verdict));
        return true;
    }

    private static GateLook after(GateLook before, Verdict verdict) {
        Optional<Found> found = found(verdict).filter(what -> !before.isDenied(what));
        return found.map(what -> before.finding(UploadGate.DETECTORS, what, page(verdict))).orElseGet(() -> before.again(UploadGate.DETECTORS));
    }

    private static Optional<Found> found(Verdict verdict) {
        if (verdict instanceof Verdict.Refused refused) {
            return Optional.of(refused.evidence().get(0).kind().isOfIdentity() ? Found.IDENTITY : Found.MEDICAL);
        }
        if (verdict instanceof Verdict.Asked asked) {
            return Optional.of(asked.question() == Verdict.Question.IS_IT_MEDICAL ? Found.PERHAPS_MEDICAL : Found.PERHAPS_IDENTITY);
        }
        return verdict instanceof Verdict.Unreadable unreadable ? Optional.of(unreadable.reason().isUnsafe() ? Found.UNSAFE : Found.UNREAD) : Optional.empty();
    }

    private static int page(Verdict verdict) {
        List<Finding> evidence = verdict instanceof Verdict.Refused refused ? refused.evidence() : verdict instanceof Verdict.Asked asked ? asked.evidence() : List.of();
        return evidence.stream().findFirst().map(Finding::page).orElse(0);
    }

    /** The document with this id, if the gate asks of it. */
    Optional<Document> asked(Dossier dossier, UUID id) {
        return workFile.documentsOf(dossier).stream().filter(document -> document.id().equals(id) && document.look().found().filter(Found::isAsked).isPresent()).findFirst();
    }

    private static String question(Found doubt) {
        return switch (doubt) {
            case PERHAPS_MEDICAL -> Verdict.Question.IS_IT_MEDICAL.name();
            case PERHAPS_IDENTITY -> Verdict.Question.IS_IT_AN_IDENTITY_DOCUMENT.name();
            default -> doubt.name();
        };
    }

    /** Somebody looked, and says what it is. The answer is counted as those at the gate are. */
    void answer(Document document, boolean isThat) {
        Found doubt = document.look().found().orElseThrow();
        document.looked(document.look().answered(isThat));
        answers.keep(new GateAnswers.Question(question(doubt), AT_FINALISING, UploadGate.DETECTORS), isThat, LocalDate.now(clock));
    }
}
