package nl.dossierwacht.persistence.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Who may see it, if it is confidential; {@code null} if it isn't. */
    private String[] named;

    @Column(name = "confidential_by")
    private String confidentialBy;

    @Column(name = "confidential_on")
    private LocalDate confidentialOn;

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

    /**
     * From now on it is there for the named people only.
     *
     * @throws IllegalArgumentException if whose work it is, or who marks it, isn't one of them
     */
    public void confidentialTo(Set<String> people, String by, LocalDate on) {
        String marked = confidentialBy == null ? by : confidentialBy;
        if (!people.contains(assignee) || !people.contains(marked) || !people.contains(by)) {
            throw new IllegalArgumentException("who works in a confidential dossier is named in it");
        }
        named = people.stream().sorted().toArray(String[]::new);
        confidentialBy = marked;
        confidentialOn = confidentialOn == null ? Objects.requireNonNull(on) : confidentialOn;
    }

    /**
     * It is there for one more, because nobody who is named is at work any more; whose work it is and who marked it stay named, others don't.
     *
     * @throws IllegalStateException if it isn't confidential
     */
    public void confidentialToo(String colleague) {
        if (named == null) {
            throw new IllegalStateException("not confidential");
        }
        named = Stream.of(assignee, confidentialBy, Objects.requireNonNull(colleague)).distinct().sorted().toArray(String[]::new);
    }

    /** It isn't confidential any more. */
    public void confidentialNoMore() {
        named = null;
        confidentialBy = null;
        confidentialOn = null;
    }

    /** Who may see it; empty if it isn't confidential. */
    public List<String> named() {
        return named == null ? List.of() : List.of(named);
    }

    /** Who marked it confidential. */
    public Optional<String> confidentialBy() {
        return Optional.ofNullable(confidentialBy);
    }

    /** Since when it is confidential. */
    public Optional<LocalDate> confidentialOn() {
        return Optional.ofNullable(confidentialOn);
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
