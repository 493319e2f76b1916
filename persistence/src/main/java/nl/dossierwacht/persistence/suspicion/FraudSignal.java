package nl.dossierwacht.persistence.suspicion;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/** One message about one person, in the domain of those who enforce the Participatiewet (Q10). No door to where it came from. */
@Entity
@Table(name = "fraud_signal")
@Classified(Classification.DOMAIN_BOUND)
public class FraudSignal extends DomainBoundEntity {

    /** What became of it. */
    public enum State { RECEIVED, TAKEN_UP, LEFT_ALONE }

    /** Why it was left alone. */
    public enum LeftBecause {
        /** It isn't so. */
        UNFOUNDED,
        /** It says too little to look into. */
        TOO_LITTLE,
        /** The person gets no benefit under the Participatiewet. */
        NO_BENEFIT,
        /** It was known, and is right. */
        KNOWN
    }

    /** @param birthDate {@code null} if it isn't known */
    public record About(String bsn, String name, LocalDate birthDate) {

        /** Never who it is. */
        @Override
        public String toString() {
            return "person";
        }
    }

    @Column(updatable = false)
    private String reference;

    private String bsn;

    @Column(name = "resident_name")
    private String residentName;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;

    @Column(name = "deal_by", updatable = false)
    private LocalDate dealBy;

    private byte[] content;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "closed_by")
    private String closedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "left_because")
    private LeftBecause leftBecause;

    protected FraudSignal() {
    }

    /** A message comes in. @param reference enforcement's own number, as in {@code V-2026-00012} @param dealBy the last day to say what becomes of it */
    public FraudSignal(DomainKey enforcement, String reference, About about, LocalDate receivedOn, LocalDate dealBy) {
        super(enforcement);
        this.reference = Objects.requireNonNull(reference);
        this.bsn = Objects.requireNonNull(about.bsn());
        this.residentName = Objects.requireNonNull(about.name());
        this.birthDate = about.birthDate();
        this.receivedOn = Objects.requireNonNull(receivedOn);
        this.dealBy = Objects.requireNonNull(dealBy);
        this.state = State.RECEIVED;
    }

    /** Keeps what it says, encrypted. @throws IllegalStateException if it says something already */
    public void keepContent(byte[] ciphertext) {
        if (content != null || state != State.RECEIVED) {
            throw new IllegalStateException("a message isn't changed");
        }
        content = ciphertext.clone();
    }

    /** It is looked into; what it says is a document of enforcement's dossier now. @throws IllegalStateException if it was dealt with already */
    public void takenUp(String by, LocalDate on) {
        close(State.TAKEN_UP, by, on);
    }

    /** Nothing is done with it, and nothing of it stays. @throws IllegalStateException if it was dealt with already */
    public void leftAlone(LeftBecause why, String by, LocalDate on) {
        leftBecause = Objects.requireNonNull(why);
        close(State.LEFT_ALONE, by, on);
    }

    private void close(State to, String by, LocalDate on) {
        if (state != State.RECEIVED) {
            throw new IllegalStateException("dealt with already");
        }
        state = to;
        closedBy = Objects.requireNonNull(by);
        closedOn = Objects.requireNonNull(on);
        bsn = null;
        residentName = null;
        birthDate = null;
        content = null;
    }

    public String reference() {
        return reference;
    }

    /** Whom it is about; empty once it is dealt with. */
    public Optional<About> about() {
        return bsn == null ? Optional.empty() : Optional.of(new About(bsn, residentName, birthDate));
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** The last day to say what becomes of it. */
    public LocalDate dealBy() {
        return dealBy;
    }

    /** What it says, encrypted with a key of its own; empty once it is dealt with. */
    public Optional<byte[]> content() {
        return Optional.ofNullable(content).map(byte[]::clone);
    }

    public State state() {
        return state;
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public Optional<String> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    /** Why it was left alone, if it was. */
    public Optional<LeftBecause> leftBecause() {
        return Optional.ofNullable(leftBecause);
    }
}
