package nl.dossierwacht.persistence.emergency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/** One use of the door at acute danger, in the domain of who opened it (Q27, 35). It says not whom it is about, and is gone when its time is over. */
@Entity
@Table(name = "emergency_opening")
@Classified(Classification.DOMAIN_BOUND)
public class EmergencyOpening extends DomainBoundEntity {

    /** The longest that the door stands open. */
    public static final Duration LONGEST = Duration.ofMinutes(60);

    @Column(updatable = false)
    private String reference;

    @Column(name = "opened_by", updatable = false)
    private String openedBy;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(updatable = false)
    private String asked;

    protected EmergencyOpening() {
    }

    /** Opens it. @param reference the number of the notice to the privacy officer @param asked the names of the items that are needed */
    public EmergencyOpening(DomainKey reader, String reference, String openedBy, Instant at, List<String> asked) {
        super(reader);
        this.reference = Objects.requireNonNull(reference);
        this.openedBy = Objects.requireNonNull(openedBy);
        this.openedAt = Objects.requireNonNull(at);
        this.endsAt = at.plus(LONGEST);
        this.asked = String.join(",", asked);
    }

    public String reference() {
        return reference;
    }

    /** Who opened it, and nobody else reads it. */
    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** From this moment on there is nothing to read. */
    public Instant endsAt() {
        return endsAt;
    }

    /** The names of the items that were asked for. */
    public List<String> asked() {
        return List.of(asked.split(","));
    }
}
