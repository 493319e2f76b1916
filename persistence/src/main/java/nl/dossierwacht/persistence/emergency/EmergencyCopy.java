package nl.dossierwacht.persistence.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;
import nl.dossierwacht.persistence.ring.PieceOf;

/** The copy of one needed item, encrypted with the opening's own key. It doesn't say which dossier or law it came from. */
@Entity
@Table(name = "emergency_copy")
@Classified(Classification.DOMAIN_BOUND)
@PieceOf(attribute = "opening", asks = "select cast(null as uuid), o.opened_by from emergency_opening o where o.id = ?")
public class EmergencyCopy extends DomainBoundEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "opening_id", nullable = false, updatable = false)
    private EmergencyOpening opening;

    @Column(updatable = false)
    private String item;

    @Column(name = "noted_on", updatable = false)
    private LocalDate notedOn;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    private byte[] content;

    protected EmergencyCopy() {
    }

    /** Copies an item. @param notedOn when it was written down where it came from */
    public EmergencyCopy(EmergencyOpening opening, String item, LocalDate notedOn) {
        super(opening.domain());
        this.opening = opening;
        this.item = Objects.requireNonNull(item);
        this.notedOn = Objects.requireNonNull(notedOn);
        this.endsAt = opening.endsAt();
    }

    /** Keeps what it says, encrypted. @throws IllegalStateException if it says something already */
    public void keepContent(byte[] ciphertext) {
        if (content != null) {
            throw new IllegalStateException("a copy isn't changed");
        }
        content = ciphertext.clone();
    }

    public EmergencyOpening opening() {
        return opening;
    }

    /** The name of the item. */
    public String item() {
        return item;
    }

    public LocalDate notedOn() {
        return notedOn;
    }

    public byte[] content() {
        return content.clone();
    }
}
