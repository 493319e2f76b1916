package nl.dossierwacht.persistence.inspection;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/**
 * What one domain is asked to gather for an inspection request, in that domain. Who it is about is known while the part is open;
 * a domain that doesn't know the person keeps nothing of them afterwards (AVG 5 lid 1 onder c).
 */
@Entity
@Table(name = "inspection_part")
@Classified(Classification.DOMAIN_BOUND)
public class InspectionPart extends DomainBoundEntity {

    /** Where the part stands. */
    public enum State { ASKED, HANDED_OVER, NOTHING_HERE, WITHDRAWN }

    /**
     * What crosses from the desk: the request's id, its number, who it is, and the days.
     *
     * @param birthDate {@code null} if it isn't known
     * @param gatherBy the last day to hand over, so that the desk can answer in time
     */
    public record Asked(UUID requestId, DomainKey desk, String number, String bsn, String residentName, LocalDate birthDate, LocalDate receivedOn,
            LocalDate gatherBy) {
    }

    @Column(updatable = false)
    private String number;

    @Column(name = "request_id", updatable = false)
    private UUID requestId;

    @Column(name = "desk_domain", updatable = false)
    private DomainKey deskDomain;

    private String bsn;

    @Column(name = "resident_name")
    private String residentName;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;

    @Column(name = "gather_by", updatable = false)
    private LocalDate gatherBy;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "closed_by")
    private String closedBy;

    protected InspectionPart() {
    }

    /** A domain is asked, whether it knows the person or not. */
    public InspectionPart(DomainKey custodian, Asked asked) {
        super(custodian);
        this.number = Objects.requireNonNull(asked.number());
        this.requestId = Objects.requireNonNull(asked.requestId());
        this.deskDomain = Objects.requireNonNull(asked.desk());
        this.bsn = Objects.requireNonNull(asked.bsn());
        this.residentName = Objects.requireNonNull(asked.residentName());
        this.birthDate = asked.birthDate();
        this.receivedOn = Objects.requireNonNull(asked.receivedOn());
        this.gatherBy = Objects.requireNonNull(asked.gatherBy());
        this.state = State.ASKED;
    }

    /**
     * The custodian handed over what there is, or said that there is nothing.
     *
     * @throws IllegalStateException if the part was closed already
     */
    public void handedOver(boolean nothingHere, String by, LocalDate on) {
        close(nothingHere ? State.NOTHING_HERE : State.HANDED_OVER, by, on);
    }

    /**
     * The resident withdrew the request.
     *
     * @throws IllegalStateException if the part was closed already
     */
    public void withdrawn(String by, LocalDate on) {
        close(State.WITHDRAWN, by, on);
    }

    private void close(State to, String by, LocalDate on) {
        if (state != State.ASKED) {
            throw new IllegalStateException("closed already");
        }
        state = to;
        closedBy = Objects.requireNonNull(by);
        closedOn = Objects.requireNonNull(on);
        bsn = null;
        residentName = null;
        birthDate = null;
    }

    /** The request's number, as in {@code I-2026-00001}. */
    public String number() {
        return number;
    }

    /** The key to the desk's request. */
    public UUID requestId() {
        return requestId;
    }

    public DomainKey deskDomain() {
        return deskDomain;
    }

    /** Whom it is about; empty when the part is closed. */
    public Optional<String> bsn() {
        return Optional.ofNullable(bsn);
    }

    /** Empty when the part is closed. */
    public Optional<String> residentName() {
        return Optional.ofNullable(residentName);
    }

    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public LocalDate gatherBy() {
        return gatherBy;
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
}
