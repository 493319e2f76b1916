package nl.dossierwacht.persistence.emergency;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;

/** That items of a dossier were given at acute danger, to which role, and whether the resident knows (AVG 14, 15 lid 1 onder c). */
@Entity
@Table(name = "emergency_disclosure")
@Classified(Classification.DOMAIN_BOUND)
public class EmergencyDisclosure extends DossierPart {

    @Column(name = "given_on", updatable = false)
    private LocalDate givenOn;

    @Column(updatable = false)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role reader;

    @Column(updatable = false)
    private String given;

    @Column(name = "tell_by")
    private LocalDate tellBy;

    @Column(name = "told_on")
    private LocalDate toldOn;

    @Column(name = "why_later")
    private byte[] whyLater;

    protected EmergencyDisclosure() {
    }

    /** Items were given. @param reference the number of the notice to the privacy officer @param given names of the items @param tellBy the last day to tell the resident */
    public EmergencyDisclosure(Dossier dossier, String reference, Role reader, List<String> given, LocalDate on, LocalDate tellBy) {
        super(dossier);
        this.reference = Objects.requireNonNull(reference);
        this.reader = Objects.requireNonNull(reader);
        this.given = String.join(",", given);
        this.givenOn = Objects.requireNonNull(on);
        this.tellBy = Objects.requireNonNull(tellBy);
    }

    /** The resident was told. @throws IllegalStateException if they knew */
    public void told(LocalDate on) {
        requireUntold();
        toldOn = Objects.requireNonNull(on);
    }

    /** The resident is told later. @param why encrypted @throws IllegalStateException if they know */
    public void tellLater(LocalDate until, byte[] why) {
        requireUntold();
        tellBy = Objects.requireNonNull(until);
        whyLater = why.clone();
    }

    /** The work file ends, and the key of the reason with it. */
    public void forgetWhy() {
        whyLater = null;
    }

    private void requireUntold() {
        if (toldOn != null) {
            throw new IllegalStateException("told already");
        }
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    public String reference() {
        return reference;
    }

    /** The role of who read it. */
    public Role reader() {
        return reader;
    }

    /** The names of the items that were given. */
    public List<String> given() {
        return List.of(given.split(","));
    }

    /** The last day to tell the resident. */
    public LocalDate tellBy() {
        return tellBy;
    }

    public Optional<LocalDate> toldOn() {
        return Optional.ofNullable(toldOn);
    }

    /** Why the resident is told later, encrypted with the dossier's key; empty if nobody postponed it. */
    public Optional<byte[]> whyLater() {
        return Optional.ofNullable(whyLater).map(byte[]::clone);
    }
}
