package nl.dossierwacht.persistence.exchange;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/** One item of a request, as the holder decides on it; once. */
@Entity
@Table(name = "held_item")
@Classified(Classification.DOMAIN_BOUND)
public class HeldItem extends DomainBoundEntity {

    /** What the holder decides. */
    public enum Answer { GIVEN, REFUSED }

    /** Why an item isn't given. */
    public enum Because {
        /** The holder hasn't got it: the person isn't known, or this isn't known of them. */
        NOT_HELD,
        /** The reason that was stated doesn't need it. */
        NOT_NEEDED,
        /** The holder's own task doesn't need the exchange. */
        NOT_FOR_OUR_TASK,
        /** Secrecy stands. */
        SECRECY
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "held_id", nullable = false, updatable = false)
    private HeldRequest held;

    @Column(updatable = false)
    private int position;

    private byte[] words;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Enumerated(EnumType.STRING)
    private Because because;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Column(name = "answered_by")
    private String answeredBy;

    protected HeldItem() {
    }

    /** An item of a request. @param position its place in the list, from 0 */
    public HeldItem(HeldRequest held, int position) {
        super(held.domain());
        this.held = held;
        this.position = position;
    }

    /** Keeps its name and why it is needed, encrypted with the key of the request. @throws IllegalStateException if they were kept already */
    public void keepWords(byte[] ciphertext) {
        if (words != null) {
            throw new IllegalStateException("a request isn't changed");
        }
        words = ciphertext.clone();
    }

    /** It is given. @throws IllegalStateException if it was answered already */
    public void give(String by, LocalDate on) {
        answer(Answer.GIVEN, null, by, on);
    }

    /** It isn't given. @throws IllegalStateException if it was answered already */
    public void refuse(Because why, String by, LocalDate on) {
        answer(Answer.REFUSED, Objects.requireNonNull(why), by, on);
    }

    private void answer(Answer said, Because why, String by, LocalDate on) {
        if (answer != null) {
            throw new IllegalStateException("an item is answered once");
        }
        answer = said;
        because = why;
        answeredBy = Objects.requireNonNull(by);
        answeredOn = Objects.requireNonNull(on);
    }

    /** The request is over: what was asked is gone, what was answered stays. */
    public void forgetWords() {
        words = null;
    }

    /** The request that names it. */
    public HeldRequest held() {
        return held;
    }

    public int position() {
        return position;
    }

    /** Its name and why it is needed, encrypted with the key of the request; empty once that is over. */
    public Optional<byte[]> words() {
        return Optional.ofNullable(words).map(byte[]::clone);
    }

    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    /** Why it isn't given, if it isn't. */
    public Optional<Because> because() {
        return Optional.ofNullable(because);
    }
}
