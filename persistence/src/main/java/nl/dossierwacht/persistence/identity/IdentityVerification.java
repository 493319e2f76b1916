package nl.dossierwacht.persistence.identity;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;

/** That an identity document was seen, instead of a copy of it (Q2, 17; PW 17 lid 3, Wmo 2.3.4). */
@Entity
@Table(name = "identity_verification")
@Classified(Classification.DOMAIN_BOUND)
public class IdentityVerification extends DossierPart {

    @Column(name = "document_kind", updatable = false)
    private String documentKind;

    @Column(name = "document_number", updatable = false)
    private String documentNumber;

    @Column(name = "valid_until", updatable = false)
    private LocalDate validUntil;

    @Column(name = "seen_by", updatable = false)
    private String seenBy;

    @Column(name = "seen_on", updatable = false)
    private LocalDate seenOn;

    protected IdentityVerification() {
    }

    /** Records what was seen; it is never changed, a new look is a new record. */
    public IdentityVerification(Dossier dossier, String documentKind, String documentNumber, LocalDate validUntil, String seenBy, LocalDate seenOn) {
        super(dossier);
        this.documentKind = Objects.requireNonNull(documentKind);
        this.documentNumber = Objects.requireNonNull(documentNumber);
        this.validUntil = Objects.requireNonNull(validUntil);
        this.seenBy = Objects.requireNonNull(seenBy);
        this.seenOn = Objects.requireNonNull(seenOn);
    }

    public String documentKind() {
        return documentKind;
    }

    public String documentNumber() {
        return documentNumber;
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    public String seenBy() {
        return seenBy;
    }

    public LocalDate seenOn() {
        return seenOn;
    }
}
