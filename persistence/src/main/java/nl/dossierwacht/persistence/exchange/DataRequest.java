package nl.dossierwacht.persistence.exchange;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.KeptByItsMaker;

/** What was asked of another law's task about the resident of a dossier (Q4, 21); the asker's side, which learns only what is given. */
@Entity
@Table(name = "data_request")
@Classified(Classification.DOMAIN_BOUND)
public class DataRequest extends DossierPart implements KeptByItsMaker {

    @Column(updatable = false)
    private String holder;

    @Column(updatable = false)
    private String basis;

    private byte[] words;

    @Column(updatable = false)
    private String wording;

    @Column(name = "consent_id", updatable = false)
    private UUID consentId;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_on", updatable = false)
    private LocalDate askedOn;

    @Column(updatable = false)
    private LocalDate until;

    @Column(name = "told_on")
    private LocalDate toldOn;

    @Column(name = "postpone_until", updatable = false)
    private LocalDate postponeUntil;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    protected DataRequest() {
    }

    /**
     * What is asked, and of whom.
     *
     * @param holder law and task of who holds the data, as in {@code JEUGDWET/TOELEIDING}
     * @param basis what the matrix says of it
     * @param wording digest of the words, by which the same words are known
     * @param consentId the consent on which it is asked; {@code null} if the law wants none
     */
    public record Asked(String holder, String basis, String wording, UUID consentId) {
    }

    /**
     * Who asks, and how long.
     *
     * @param until the last day on which an answer arrives
     * @param tellOn until when the resident isn't told; {@code null} if they are told at once
     */
    public record Terms(String askedBy, LocalDate askedOn, LocalDate until, LocalDate tellOn) {
    }

    /** Asks. */
    public DataRequest(Dossier dossier, Asked asked, Terms terms) {
        super(dossier);
        this.holder = Objects.requireNonNull(asked.holder());
        this.basis = Objects.requireNonNull(asked.basis());
        this.wording = Objects.requireNonNull(asked.wording());
        this.consentId = asked.consentId();
        this.askedBy = Objects.requireNonNull(terms.askedBy());
        this.askedOn = Objects.requireNonNull(terms.askedOn());
        this.until = Objects.requireNonNull(terms.until());
        this.postponeUntil = terms.tellOn();
        this.toldOn = terms.tellOn() == null ? terms.askedOn() : null;
    }

    /** Keeps the words, encrypted with the dossier's key. @throws IllegalStateException if they were kept already */
    public void keepWords(byte[] ciphertext) {
        if (words != null) {
            throw new IllegalStateException("a request isn't changed");
        }
        words = ciphertext.clone();
    }

    /** The resident was told of it. @throws IllegalStateException if they know */
    public void told(LocalDate on) {
        if (toldOn != null) {
            throw new IllegalStateException("nothing to tell");
        }
        toldOn = Objects.requireNonNull(on);
    }

    /** It stops: what was given stays, nothing more comes. */
    public void withdraw(LocalDate on) {
        if (withdrawnOn == null) {
            withdrawnOn = Objects.requireNonNull(on);
        }
    }

    public String holder() {
        return holder;
    }

    public String basis() {
        return basis;
    }

    /** The words, encrypted with the dossier's key. */
    public byte[] words() {
        return words.clone();
    }

    /** The consent on which it is asked, if it is. */
    public Optional<UUID> consentId() {
        return Optional.ofNullable(consentId);
    }

    public String askedBy() {
        return askedBy;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    /** The last day on which an answer arrives. */
    public LocalDate until() {
        return until;
    }

    public Optional<LocalDate> toldOn() {
        return Optional.ofNullable(toldOn);
    }

    /** Until when the resident may be left untold. */
    public Optional<LocalDate> postponeUntil() {
        return Optional.ofNullable(postponeUntil);
    }

    public Optional<LocalDate> withdrawnOn() {
        return Optional.ofNullable(withdrawnOn);
    }

    /** Whether the resident may see it on a day: what they may not know of yet comes back by itself (UAVG 41 lid 1 onder h). */
    public boolean isOpenOn(LocalDate day) {
        return toldOn != null || postponeUntil == null || !day.isBefore(postponeUntil);
    }
}
