package nl.dossierwacht.persistence.medical;

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

/** The medical adviser's own file on one question; out of the college's reach, whoever employs the adviser (Q29). */
@Entity
@Table(name = "adviser_file")
@Classified(Classification.DOMAIN_BOUND)
public class AdviserFile extends DomainBoundEntity {

    /** Where the file stands. */
    public enum State { OPEN, DELIVERED, WITHDRAWN }

    /**
     * What crosses to the adviser: the request's id, who it is, and the question. Nothing else of the dossier, not even its number.
     *
     * @param birthDate {@code null} if it isn't known
     */
    public record Question(UUID requestId, DomainKey askingDomain, String residentName, LocalDate birthDate, String question, String limitation,
            LocalDate askedOn, LocalDate answerBy) {
    }

    @Column(updatable = false)
    private String reference;

    @Column(name = "request_id", updatable = false)
    private UUID requestId;

    @Column(name = "asking_domain", updatable = false)
    private DomainKey askingDomain;

    @Column(name = "resident_name", updatable = false)
    private String residentName;

    @Column(name = "birth_date", updatable = false)
    private LocalDate birthDate;

    @Column(updatable = false)
    private String question;

    @Column(updatable = false)
    private String limitation;

    @Column(name = "asked_on", updatable = false)
    private LocalDate askedOn;

    @Column(name = "answer_by", updatable = false)
    private LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    private byte[] notes;

    @Column(name = "notes_version")
    private int notesVersion;

    protected AdviserFile() {
    }

    /** Opens the adviser's file on a question. @param reference the adviser's own number, as in {@code M-2026-00012} */
    public AdviserFile(DomainKey adviser, String reference, Question asked) {
        super(adviser);
        this.reference = Objects.requireNonNull(reference);
        this.requestId = Objects.requireNonNull(asked.requestId());
        this.askingDomain = Objects.requireNonNull(asked.askingDomain());
        this.residentName = Objects.requireNonNull(asked.residentName());
        this.birthDate = asked.birthDate();
        this.question = Objects.requireNonNull(asked.question());
        this.limitation = Objects.requireNonNull(asked.limitation());
        this.askedOn = Objects.requireNonNull(asked.askedOn());
        this.answerBy = Objects.requireNonNull(asked.answerBy());
        this.state = State.OPEN;
    }

    /**
     * The advice was delivered; nothing more is.
     *
     * @throws IllegalStateException if the file was closed already
     */
    public void delivered(LocalDate on) {
        close(State.DELIVERED, on);
    }

    /**
     * Who asked doesn't need the advice any more.
     *
     * @throws IllegalStateException if the file was closed already
     */
    public void withdrawn(LocalDate on) {
        close(State.WITHDRAWN, on);
    }

    /** Keeps the adviser's own notes, encrypted, unless they were changed since this version. @return whether they were kept */
    public boolean keepNotes(int version, byte[] ciphertext) {
        if (version != notesVersion) {
            return false;
        }
        notes = ciphertext.clone();
        notesVersion++;
        return true;
    }

    private void close(State to, LocalDate on) {
        if (state != State.OPEN) {
            throw new IllegalStateException("closed already");
        }
        state = to;
        closedOn = Objects.requireNonNull(on);
    }

    /** The adviser's own number, as in {@code M-2026-00012}; says nothing of the dossier's. */
    public String reference() {
        return reference;
    }

    /** The key to the dossier that asked. */
    public UUID requestId() {
        return requestId;
    }

    public DomainKey askingDomain() {
        return askingDomain;
    }

    public String residentName() {
        return residentName;
    }

    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    public String question() {
        return question;
    }

    public String limitation() {
        return limitation;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    public State state() {
        return state;
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** The adviser's own notes, encrypted with this file's key. */
    public Optional<byte[]> notes() {
        return Optional.ofNullable(notes).map(byte[]::clone);
    }

    /** Counts the changes of the notes. */
    public int notesVersion() {
        return notesVersion;
    }
}
