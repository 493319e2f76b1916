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

import org.hibernate.annotations.DynamicUpdate;

import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;
import nl.dossierwacht.persistence.ring.PieceOf;

/** One data item that a consent names, and whether it was supplied. Only what changed is written: what was supplied is asked about when it is written, whether or not it changes. */
@Entity
@DynamicUpdate
@Table(name = "consent_item")
@Classified(Classification.DOMAIN_BOUND)
@PieceOf(attribute = "consent", asks = "select c.dossier_id, null from consent c where c.id = ?")
public class ConsentItem extends DomainBoundEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "consent_id", nullable = false, updatable = false)
    private Consent consent;

    @Column(updatable = false)
    private int position;

    /** What an older version kept in plain; {@code null} once it is sealed. */
    private String name;

    private byte[] words;

    @Column(name = "supplied_on")
    private LocalDate suppliedOn;

    protected ConsentItem() {
    }

    /** An item of a consent. @param position its place in the list, from 0 */
    public ConsentItem(Consent consent, int position) {
        super(consent.domain());
        this.consent = consent;
        this.position = position;
    }

    /** Keeps its name, encrypted with the dossier's key, in the place of what was in plain. @throws IllegalStateException if it was kept so already */
    public void keepWords(byte[] ciphertext) {
        if (words != null) {
            throw new IllegalStateException("a consent isn't changed");
        }
        words = ciphertext.clone();
        name = null;
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

    /** Its name, encrypted; empty if an older version kept it in plain. */
    public Optional<byte[]> words() {
        return Optional.ofNullable(words).map(byte[]::clone);
    }

    /** Its name, as an older version kept it. */
    public String plainName() {
        return name;
    }

    /** When it was supplied, if it was. */
    public Optional<LocalDate> suppliedOn() {
        return Optional.ofNullable(suppliedOn);
    }
}
