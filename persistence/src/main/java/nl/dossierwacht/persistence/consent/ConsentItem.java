package nl.dossierwacht.persistence.consent;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

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

/** One data item that a consent names, and whether it was supplied. */
@Entity
@Table(name = "consent_item")
@Classified(Classification.DOMAIN_BOUND)
@PieceOf(attribute = "consent", asks = "select c.dossier_id, null from consent c where c.id = ?")
public class ConsentItem extends DomainBoundEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "consent_id", nullable = false, updatable = false)
    private Consent consent;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private String name;

    @Column(name = "supplied_on")
    private LocalDate suppliedOn;

    protected ConsentItem() {
    }

    /** An item of a consent. @param position its place in the list, from 0 */
    public ConsentItem(Consent consent, int position, String name) {
        super(consent.domain());
        this.consent = consent;
        this.position = position;
        this.name = Objects.requireNonNull(name);
    }

    /**
     * The holder supplied it.
     *
     * @throws IllegalStateException if it was supplied already, or the consent doesn't stand
     */
    public void supplied(LocalDate on) {
        if (suppliedOn != null || consent.state() != Consent.State.GIVEN) {
            throw new IllegalStateException("nothing to supply");
        }
        suppliedOn = Objects.requireNonNull(on);
    }

    /** The consent that names it. */
    public Consent consent() {
        return consent;
    }

    public String name() {
        return name;
    }

    /** When it was supplied, if it was. */
    public Optional<LocalDate> suppliedOn() {
        return Optional.ofNullable(suppliedOn);
    }
}
