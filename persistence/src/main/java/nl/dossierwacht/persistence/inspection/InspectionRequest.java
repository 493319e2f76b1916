package nl.dossierwacht.persistence.inspection;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/** A resident's request to see their data, at the rights desk (AVG 15, Q12). */
@Entity
@Table(name = "inspection_request")
@Classified(Classification.DOMAIN_BOUND)
public class InspectionRequest extends DomainBoundEntity {

    /** How the request came in. */
    public enum ReceivedBy { COUNTER, LETTER, EMAIL, ONLINE, PHONE }

    /** How the resident got the answer. */
    public enum HandedOverBy { IN_PERSON, POST, SECURE_MAIL }

    /** Where the request stands. */
    public enum State { GATHERING, ANSWERED, CLOSED, WITHDRAWN }

    /**
     * What is recorded of a request that came in.
     *
     * @param number as in {@code I-2026-00001}
     * @param birthDate {@code null} if the source doesn't know it
     */
    public record Registration(String number, String bsn, String residentName, LocalDate birthDate, LocalDate receivedOn, ReceivedBy receivedBy,
            EstablishedIdentity identity, String registeredBy, LocalDate registeredOn) {
    }

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String bsn;

    @Column(name = "resident_name", updatable = false)
    private String residentName;

    @Column(name = "birth_date", updatable = false)
    private LocalDate birthDate;

    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "received_by", updatable = false)
    private ReceivedBy receivedBy;

    @Column(name = "registered_by", updatable = false)
    private String registeredBy;

    @Column(name = "registered_on", updatable = false)
    private LocalDate registeredOn;

    @Embedded
    private EstablishedIdentity identity;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    @Column(name = "extended_on")
    private LocalDate extendedOn;

    @Column(name = "extension_reason")
    private String extensionReason;

    @Enumerated(EnumType.STRING)
    private State state;

    private byte[] weighing;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "handed_over_by")
    private HandedOverBy handedOverBy;

    @Column(name = "keep_until")
    private LocalDate keepUntil;

    protected InspectionRequest() {
    }

    /** Registers a request. @param answerBy the last day to answer */
    public InspectionRequest(DomainKey desk, Registration registration, LocalDate answerBy) {
        super(desk);
        this.number = Objects.requireNonNull(registration.number());
        this.bsn = Objects.requireNonNull(registration.bsn());
        this.residentName = Objects.requireNonNull(registration.residentName());
        this.birthDate = registration.birthDate();
        this.receivedOn = Objects.requireNonNull(registration.receivedOn());
        this.receivedBy = Objects.requireNonNull(registration.receivedBy());
        this.identity = Objects.requireNonNull(registration.identity());
        this.registeredBy = Objects.requireNonNull(registration.registeredBy());
        this.registeredOn = Objects.requireNonNull(registration.registeredOn());
        this.answerBy = Objects.requireNonNull(answerBy);
        this.state = State.GATHERING;
    }

    /**
     * The term is extended, once.
     *
     * @param until the new last day to answer
     * @throws IllegalStateException if it was extended before, or the request is closed
     */
    public void extend(LocalDate until, String reason, LocalDate on) {
        requireOpen();
        if (extendedOn != null) {
            throw new IllegalStateException("extended already");
        }
        answerBy = Objects.requireNonNull(until);
        extensionReason = Objects.requireNonNull(reason);
        extendedOn = Objects.requireNonNull(on);
    }

    /**
     * The bundle and the letter are made; they can be made anew until they are handed over.
     *
     * @param encryptedWeighing what was weighed
     * @throws IllegalStateException if the request is closed
     */
    public void answered(byte[] encryptedWeighing, LocalDate on) {
        requireOpen();
        weighing = encryptedWeighing.clone();
        answeredOn = Objects.requireNonNull(on);
        state = State.ANSWERED;
    }

    /**
     * The resident has the answer.
     *
     * @throws IllegalStateException if there is no answer, or the request is closed
     */
    public void handedOver(HandedOverBy by, LocalDate on, LocalDate keep) {
        if (state != State.ANSWERED) {
            throw new IllegalStateException("nothing to hand over");
        }
        handedOverBy = Objects.requireNonNull(by);
        close(State.CLOSED, on, keep);
    }

    /**
     * The resident doesn't want it any more.
     *
     * @throws IllegalStateException if the request is closed
     */
    public void withdraw(LocalDate on, LocalDate keep) {
        requireOpen();
        close(State.WITHDRAWN, on, keep);
    }

    private void close(State to, LocalDate on, LocalDate keep) {
        closedOn = Objects.requireNonNull(on);
        keepUntil = Objects.requireNonNull(keep);
        state = to;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("closed already");
        }
    }

    /** Whether the clock still runs. */
    public boolean isOpen() {
        return state == State.GATHERING || state == State.ANSWERED;
    }

    /** The number that people use, as in {@code I-2026-00001}. */
    public String number() {
        return number;
    }

    public String bsn() {
        return bsn;
    }

    public String residentName() {
        return residentName;
    }

    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    /** The day from which the term runs. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    public ReceivedBy receivedBy() {
        return receivedBy;
    }

    public String registeredBy() {
        return registeredBy;
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }

    public EstablishedIdentity identity() {
        return identity;
    }

    /** The last day to answer. */
    public LocalDate answerBy() {
        return answerBy;
    }

    public Optional<LocalDate> extendedOn() {
        return Optional.ofNullable(extendedOn);
    }

    public Optional<String> extensionReason() {
        return Optional.ofNullable(extensionReason);
    }

    public State state() {
        return state;
    }

    /** What was weighed, encrypted with the request's key. */
    public Optional<byte[]> weighing() {
        return Optional.ofNullable(weighing).map(byte[]::clone);
    }

    public Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public Optional<HandedOverBy> handedOverBy() {
        return Optional.ofNullable(handedOverBy);
    }

    /** The last day on which request, bundle and letter are kept. */
    public Optional<LocalDate> keepUntil() {
        return Optional.ofNullable(keepUntil);
    }
}
