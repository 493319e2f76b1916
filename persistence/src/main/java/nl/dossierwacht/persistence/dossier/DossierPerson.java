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

    @Column(name = "registered_on", updatable = false)
    private LocalDate registeredOn;

    @Column(updatable = false)
    private String reason;

    @Column(name = "informed_on")
    private LocalDate informedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "informed_by")
    private Means informedBy;

    @Column(name = "inform_before")
    private LocalDate informBefore;

    protected DossierPerson() {
    }

    /**
     * Who is registered, and why.
     *
     * @param bsn {@code null} for who was registered without
     * @param birthDate {@code null} if it doesn't matter to the dossier
     * @param reason why this person has to be in the dossier (Q24)
     */
    public record Registration(Part part, String bsn, String displayName, LocalDate birthDate, String reason, LocalDate on) {
    }

    /** Registers somebody, to be told before a day (AVG 13, 14). */
    public DossierPerson(Dossier dossier, Registration registration, LocalDate informBefore) {
        super(dossier);
        this.part = Objects.requireNonNull(registration.part());
        this.bsn = registration.bsn();
        this.displayName = Objects.requireNonNull(registration.displayName());
        this.birthDate = registration.birthDate();
        this.reason = Objects.requireNonNull(registration.reason());
        this.registeredOn = Objects.requireNonNull(registration.on());
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

    public LocalDate registeredOn() {
        return registeredOn;
    }

    /** Why this person has to be in the dossier. */
    public String reason() {
        return reason;
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
