package nl.dossierwacht.persistence.dossier;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;

/** Somebody registered in one dossier, and whether they know it (Q36). The same person elsewhere is another row. */
@Entity
@Table(name = "dossier_person")
@Classified(Classification.DOMAIN_BOUND)
public class DossierPerson extends DossierPart {

    /** The part that the person plays in the dossier. */
    public enum Part { RESIDENT, PARTNER, CHILD, REPRESENTATIVE, INFORMAL_CARER }

    /** How the person was told. */
    public enum Means { CONVERSATION, LETTER, DIGITAL }

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Part part;

    private String bsn;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "informed_on")
    private LocalDate informedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "informed_by")
    private Means informedBy;

    @Column(name = "inform_before")
    private LocalDate informBefore;

    protected DossierPerson() {
    }

    /** Registers somebody; BSN and birth date may be unknown for others than the resident. */
    public DossierPerson(Dossier dossier, Part part, String bsn, String displayName, LocalDate birthDate, LocalDate informBefore) {
        super(dossier);
        this.part = Objects.requireNonNull(part);
        this.bsn = bsn;
        this.displayName = Objects.requireNonNull(displayName);
        this.birthDate = birthDate;
        this.informBefore = Objects.requireNonNull(informBefore);
    }

    /** The person was told of the registration. */
    public void informed(LocalDate on, Means by) {
        informedOn = Objects.requireNonNull(on);
        informedBy = Objects.requireNonNull(by);
    }

    public Part part() {
        return part;
    }

    public Optional<String> bsn() {
        return Optional.ofNullable(bsn);
    }

    public String displayName() {
        return displayName;
    }

    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    public Optional<LocalDate> informedOn() {
        return Optional.ofNullable(informedOn);
    }

    public Optional<Means> informedBy() {
        return Optional.ofNullable(informedBy);
    }

    /** The last day to tell them. */
    public LocalDate informBefore() {
        return informBefore;
    }
}
