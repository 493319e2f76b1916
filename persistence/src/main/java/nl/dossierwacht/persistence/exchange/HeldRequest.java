package nl.dossierwacht.persistence.exchange;

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

/** A request of another law's task, in the domain that is to decide on it. It arrives whether the person is known here or not, and forgets who it was about. */
@Entity
@Table(name = "held_request")
@Classified(Classification.DOMAIN_BOUND)
public class HeldRequest extends DomainBoundEntity {

    /** Where it stands, for the holder. */
    public enum State { OPEN, ANSWERED, WITHDRAWN, LAPSED }

    /**
     * What the holder needs to decide, and no more: not the dossier that it is for.
     *
     * @param requestId of the asker's side
     * @param asker the domain that asks
     * @param basis what the matrix says of it
     * @param hiddenUntil until when the resident may not know of it; {@code null} if they do
     */
    public record Asked(UUID requestId, DomainKey asker, String askedBy, String basis, LocalDate receivedOn, LocalDate until, LocalDate hiddenUntil) {
    }

    /** Whom it is about. @param birthDate {@code null} if it isn't known */
    public record About(String bsn, String name, LocalDate birthDate) {

        /** Never who it is. */
        @Override
        public String toString() {
            return "person";
        }
    }

    @Column(name = "request_id", updatable = false)
    private UUID requestId;

    @Column(updatable = false)
    private DomainKey asker;

    @Column(updatable = false)
    private String reference;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    private String bsn;

    @Column(name = "resident_name")
    private String residentName;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(updatable = false)
    private String basis;

    private byte[] words;

    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;

    @Column(updatable = false)
    private LocalDate until;

    @Column(name = "hidden_until", updatable = false)
    private LocalDate hiddenUntil;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "closed_by")
    private String closedBy;

    protected HeldRequest() {
    }

    /** A request comes in. @param reference the holder's own number, as in {@code G-2026-00012} */
    public HeldRequest(DomainKey holder, String reference, Asked asked, About about) {
        super(holder);
        this.requestId = Objects.requireNonNull(asked.requestId());
        this.asker = Objects.requireNonNull(asked.asker());
        this.reference = Objects.requireNonNull(reference);
        this.askedBy = Objects.requireNonNull(asked.askedBy());
        this.basis = Objects.requireNonNull(asked.basis());
        this.receivedOn = Objects.requireNonNull(asked.receivedOn());
        this.until = Objects.requireNonNull(asked.until());
        this.hiddenUntil = asked.hiddenUntil();
        this.bsn = Objects.requireNonNull(about.bsn());
        this.residentName = Objects.requireNonNull(about.name());
        this.birthDate = about.birthDate();
        this.state = State.OPEN;
    }

    /** Keeps the words, encrypted with a key of its own. @throws IllegalStateException if they were kept already */
    public void keepWords(byte[] ciphertext) {
        if (words != null || state != State.OPEN) {
            throw new IllegalStateException("a request isn't changed");
        }
        words = ciphertext.clone();
    }

    /**
     * It is over; who it was about and what was said are gone.
     *
     * @param by {@code null} if nobody here did anything
     * @throws IllegalStateException if it was over already
     */
    public void close(State to, String by, LocalDate on) {
        if (state != State.OPEN || to == State.OPEN) {
            throw new IllegalStateException("closed already");
        }
        state = to;
        closedBy = by;
        closedOn = Objects.requireNonNull(on);
        bsn = null;
        residentName = null;
        birthDate = null;
        words = null;
    }

    /** The id on the asker's side. */
    public UUID requestId() {
        return requestId;
    }

    /** The domain that asks. */
    public DomainKey asker() {
        return asker;
    }

    public String reference() {
        return reference;
    }

    /** The account that asked: it doesn't decide. */
    public String askedBy() {
        return askedBy;
    }

    /** Whom it is about; empty once it is over. */
    public Optional<About> about() {
        return bsn == null ? Optional.empty() : Optional.of(new About(bsn, residentName, birthDate));
    }

    public String basis() {
        return basis;
    }

    /** The words, encrypted with a key of its own; empty once it is over. */
    public Optional<byte[]> words() {
        return Optional.ofNullable(words).map(byte[]::clone);
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** The last day to answer. */
    public LocalDate until() {
        return until;
    }

    /** Until when the resident may not know of it, if that was weighed. */
    public Optional<LocalDate> hiddenUntil() {
        return Optional.ofNullable(hiddenUntil);
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
