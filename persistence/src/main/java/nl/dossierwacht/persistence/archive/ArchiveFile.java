package nl.dossierwacht.persistence.archive;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;

/** What stays of a finalised dossier: never changed, and in the database only read and appended (Archiefwet 1995 3). */
@Entity
@Immutable
@Table(name = "archive_file")
@Classified(Classification.DOMAIN_BOUND)
public class ArchiveFile extends DossierPart {

    private String number;

    private String subject;

    @Column(name = "requested_on")
    private LocalDate requestedOn;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    private Dossier.Outcome outcome;

    @Column(name = "finalised_by")
    private String finalisedBy;

    @Column(name = "finalised_at")
    private Instant finalisedAt;

    private String category;

    private String term;

    @Column(name = "counts_from")
    private String countsFrom;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "destroyable_from")
    private LocalDate destroyableFrom;

    @Column(name = "returned_count")
    private int returnedCount;

    @Column(name = "destroyed_count")
    private int destroyedCount;

    protected ArchiveFile() {
    }

    /**
     * How long the file is kept.
     *
     * @param category number of the result in the selection list
     * @param term in years or in days
     * @param countsFrom the event that starts the term, in the words of the retention table
     * @param startsOn the day of that event; {@code null} while it is still to come
     * @param destroyableFrom the first day on which the file may be destroyed; {@code null} with {@code startsOn}
     */
    public record Retention(String category, Period term, String countsFrom, LocalDate startsOn, LocalDate destroyableFrom) implements Serializable {
    }

    /** What went from the work file: papers back to the resident, and items destroyed. */
    public record Gone(int returned, int destroyed) {
    }

    /**
     * The file of a decided dossier.
     *
     * @throws IllegalArgumentException if the dossier isn't decided
     */
    public ArchiveFile(Dossier dossier, Retention retention, Gone gone, String finalisedBy, Instant finalisedAt) {
        super(dossier);
        this.number = dossier.number();
        this.subject = dossier.subject();
        this.requestedOn = dossier.requestedOn();
        this.decidedOn = dossier.decidedOn().orElseThrow(() -> new IllegalArgumentException("not decided"));
        this.outcome = dossier.outcome().orElseThrow(() -> new IllegalArgumentException("not decided"));
        this.finalisedBy = Objects.requireNonNull(finalisedBy);
        this.finalisedAt = Objects.requireNonNull(finalisedAt);
        this.category = Objects.requireNonNull(retention.category());
        this.term = retention.term().toString();
        this.countsFrom = Objects.requireNonNull(retention.countsFrom());
        this.startsOn = retention.startsOn();
        this.destroyableFrom = retention.destroyableFrom();
        this.returnedCount = gone.returned();
        this.destroyedCount = gone.destroyed();
    }

    public String number() {
        return number;
    }

    public String subject() {
        return subject;
    }

    public LocalDate requestedOn() {
        return requestedOn;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public Dossier.Outcome outcome() {
        return outcome;
    }

    public String finalisedBy() {
        return finalisedBy;
    }

    public Instant finalisedAt() {
        return finalisedAt;
    }

    /** How long the file is kept. */
    public Retention retention() {
        return new Retention(category, Period.parse(term), countsFrom, startsOn, destroyableFrom);
    }

    /** The first day on which the file may be destroyed; empty while the event that starts the term is still to come. */
    public Optional<LocalDate> destroyableFrom() {
        return Optional.ofNullable(destroyableFrom);
    }

    /** What went when the dossier was finalised. */
    public Gone gone() {
        return new Gone(returnedCount, destroyedCount);
    }
}
