package nl.dossierwacht.persistence.exchange;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;

/** That an item of a dossier was given to another law's task, for its resident (AVG 15 lid 1 onder c). It says which, not what it said. */
@Entity
@Table(name = "provided_item")
@Classified(Classification.DOMAIN_BOUND)
public class ProvidedItem extends DossierPart {

    @Column(updatable = false)
    private String name;

    @Column(name = "given_to", updatable = false)
    private String givenTo;

    @Column(name = "given_on", updatable = false)
    private LocalDate givenOn;

    @Column(name = "given_by", updatable = false)
    private String givenBy;

    @Column(name = "hidden_until", updatable = false)
    private LocalDate hiddenUntil;

    protected ProvidedItem() {
    }

    /** To whom it went. @param hiddenUntil until when the resident may not know; {@code null} if they do */
    public record Recipient(String givenTo, LocalDate givenOn, String givenBy, LocalDate hiddenUntil) {
    }

    /** An item went out. */
    public ProvidedItem(Dossier dossier, String name, Recipient recipient) {
        super(dossier);
        this.name = Objects.requireNonNull(name);
        this.givenTo = Objects.requireNonNull(recipient.givenTo());
        this.givenOn = Objects.requireNonNull(recipient.givenOn());
        this.givenBy = Objects.requireNonNull(recipient.givenBy());
        this.hiddenUntil = recipient.hiddenUntil();
    }

    public String name() {
        return name;
    }

    /** Law and task, as in {@code WMO/TOELEIDING}. */
    public String givenTo() {
        return givenTo;
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    public String givenBy() {
        return givenBy;
    }

    /** Whether the resident may see it on a day (UAVG 41 lid 1 onder h). */
    public boolean isOpenOn(LocalDate day) {
        return hiddenUntil == null || !day.isBefore(hiddenUntil);
    }
}
