package nl.dossierwacht.persistence.intake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;

/** What stays of a refused file: that it was refused, by which rule, and what was done with it. Nothing of the file. */
@Entity
@Table(name = "gate_refusal")
@Classified(Classification.DOMAIN_BOUND)
public class GateRefusal extends DossierPart {

    @Column(updatable = false)
    private String rule;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private Integer page;

    @Column(updatable = false)
    private String detectors;

    @Column(name = "refused_at", updatable = false)
    private Instant refusedAt;

    @Column(name = "refused_for", updatable = false)
    private String refusedFor;

    @Column(name = "followed_up")
    private String followedUp;

    protected GateRefusal() {
    }

    /**
     * What was seen.
     *
     * @param kind of evidence
     * @param page counted from one; 0 for the file as a whole, or if an employee said it
     * @param detectors their version
     */
    public record Evidence(String kind, int page, String detectors) {
    }

    /** Records the fact; {@code refusedFor} is the employee who offered the file. */
    public GateRefusal(Dossier dossier, String rule, Evidence evidence, String refusedFor, Instant refusedAt) {
        super(dossier);
        this.rule = Objects.requireNonNull(rule);
        this.kind = Objects.requireNonNull(evidence.kind());
        this.page = evidence.page();
        this.detectors = Objects.requireNonNull(evidence.detectors());
        this.refusedFor = Objects.requireNonNull(refusedFor);
        this.refusedAt = Objects.requireNonNull(refusedAt);
    }

    /** The lawful alternative that was taken. */
    public void followUp(String alternative) {
        followedUp = Objects.requireNonNull(alternative);
    }

    public String rule() {
        return rule;
    }

    public String kind() {
        return kind;
    }

    /** On which page; empty for what was refused before pages were kept. */
    public Optional<Integer> page() {
        return Optional.ofNullable(page);
    }

    /** The version of the detectors; empty for what was refused before it was kept. */
    public Optional<String> detectors() {
        return Optional.ofNullable(detectors);
    }

    public Instant refusedAt() {
        return refusedAt;
    }

    public String refusedFor() {
        return refusedFor;
    }

    public Optional<String> followedUp() {
        return Optional.ofNullable(followedUp);
    }
}
