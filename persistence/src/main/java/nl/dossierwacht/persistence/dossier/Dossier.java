package nl.dossierwacht.persistence.dossier;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.ring.Assigned;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/** One request of one resident under one law and task, from receipt to archive. */
@Entity
@Classified(Classification.DOMAIN_BOUND)
public class Dossier extends DomainBoundEntity implements Assigned {

    /** Where the dossier stands. */
    public enum Stage { REQUESTED, INVESTIGATING, DECIDED, ARCHIVED }

    /** What was decided, in the words of the retention list. */
    public enum Outcome { GRANTED, REFUSED, BROKEN_OFF, ENDED }

    @Column(updatable = false)
    private String number;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String assignee;

    @Column(name = "requested_on", updatable = false)
    private LocalDate requestedOn;

    @Column(name = "decide_by")
    private LocalDate decideBy;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    protected Dossier() {
    }

    /** Opens a dossier for a request that was received. */
    public Dossier(DomainKey domain, String number, String subject, String assignee, LocalDate requestedOn, LocalDate decideBy) {
        super(domain);
        this.number = Objects.requireNonNull(number);
        this.subject = Objects.requireNonNull(subject);
        this.assignee = Objects.requireNonNull(assignee);
        this.requestedOn = Objects.requireNonNull(requestedOn);
        this.decideBy = Objects.requireNonNull(decideBy);
        this.stage = Stage.REQUESTED;
    }

    /**
     * The investigation starts.
     *
     * @throws IllegalStateException if it had started already
     */
    public void startInvestigation() {
        requireStage(Stage.REQUESTED);
        stage = Stage.INVESTIGATING;
    }

    /**
     * The decision is taken; what contributed to it will be archived.
     *
     * @throws IllegalStateException if there is a decision already
     */
    public void decide(Outcome decided, LocalDate on) {
        if (stage != Stage.REQUESTED && stage != Stage.INVESTIGATING) {
            throw new IllegalStateException("decided already");
        }
        outcome = Objects.requireNonNull(decided);
        decidedOn = Objects.requireNonNull(on);
        stage = Stage.DECIDED;
    }

    /**
     * The work file ends; what contributed to the decision is in the archive file.
     *
     * @throws IllegalStateException if there is no decision, or it was finalised already
     */
    public void finalise() {
        requireStage(Stage.DECIDED);
        stage = Stage.ARCHIVED;
    }

    /** The number that people use, as in {@code W-2026-00412}. */
    public String number() {
        return number;
    }

    public String subject() {
        return subject;
    }

    public Stage stage() {
        return stage;
    }

    /** The employee whose work it is. */
    @Override
    public String assignee() {
        return assignee;
    }

    public LocalDate requestedOn() {
        return requestedOn;
    }

    /** The last day of the term. */
    public LocalDate decideBy() {
        return decideBy;
    }

    public Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    private void requireStage(Stage needed) {
        if (stage != needed) {
            throw new IllegalStateException("not in stage " + needed);
        }
    }
}
