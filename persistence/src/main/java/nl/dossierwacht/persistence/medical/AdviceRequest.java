package nl.dossierwacht.persistence.medical;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;

/** A question of a dossier to the medical adviser: about a limitation, never about a condition (Q3, 22). */
@Entity
@Table(name = "advice_request")
@Classified(Classification.DOMAIN_BOUND)
public class AdviceRequest extends DossierPart {

    /** Where the question stands. */
    public enum State { ASKED, ANSWERED, WITHDRAWN }

    @Column(updatable = false)
    private String question;

    @Column(updatable = false)
    private String limitation;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_on", updatable = false)
    private LocalDate askedOn;

    @Column(name = "answer_by", updatable = false)
    private LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "document_id")
    private UUID documentId;

    protected AdviceRequest() {
    }

    /**
     * Asks.
     *
     * @param question what has to be known to decide
     * @param limitation what the person can't do, as far as it is known
     */
    public AdviceRequest(Dossier dossier, String question, String limitation, String askedBy, LocalDate askedOn, LocalDate answerBy) {
        super(dossier);
        this.question = Objects.requireNonNull(question);
        this.limitation = Objects.requireNonNull(limitation);
        this.askedBy = Objects.requireNonNull(askedBy);
        this.askedOn = Objects.requireNonNull(askedOn);
        this.answerBy = Objects.requireNonNull(answerBy);
        this.state = State.ASKED;
    }

    /**
     * The advice is in the dossier, once.
     *
     * @throws IllegalStateException if the question was answered or withdrawn already
     */
    public void answered(UUID document, LocalDate on) {
        close(State.ANSWERED, on);
        documentId = Objects.requireNonNull(document);
    }

    /**
     * The advice isn't needed any more.
     *
     * @throws IllegalStateException if the question was answered or withdrawn already
     */
    public void withdraw(LocalDate on) {
        close(State.WITHDRAWN, on);
    }

    private void close(State to, LocalDate on) {
        if (state != State.ASKED) {
            throw new IllegalStateException("closed already");
        }
        state = to;
        closedOn = Objects.requireNonNull(on);
    }

    public String question() {
        return question;
    }

    public String limitation() {
        return limitation;
    }

    public String askedBy() {
        return askedBy;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    public State state() {
        return state;
    }

    /** When it was answered or withdrawn. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** The advice, if it came. */
    public Optional<UUID> documentId() {
        return Optional.ofNullable(documentId);
    }
}
