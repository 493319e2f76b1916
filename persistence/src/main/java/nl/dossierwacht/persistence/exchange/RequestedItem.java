package nl.dossierwacht.persistence.exchange;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;
import nl.dossierwacht.persistence.ring.PieceOf;

/** One item that a request names, as the asker sees it: given, with its copy, or nothing. */
@Entity
@Table(name = "requested_item")
@Classified(Classification.DOMAIN_BOUND)
@PieceOf(attribute = "request", asks = "select r.dossier_id, r.asked_by from data_request r where r.id = ?")
public class RequestedItem extends DomainBoundEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", nullable = false, updatable = false)
    private DataRequest request;

    @Column(updatable = false)
    private int position;

    private byte[] words;

    @Column(name = "consent_item_id", updatable = false)
    private UUID consentItemId;

    @Column(name = "given_on")
    private LocalDate givenOn;

    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "refused_because")
    private String refusedBecause;

    protected RequestedItem() {
    }

    /** An item of a request. @param position its place in the list, from 0 @param consentItemId the item of the consent; {@code null} if there is none */
    public RequestedItem(DataRequest request, int position, UUID consentItemId) {
        super(request.domain());
        this.request = request;
        this.position = position;
        this.consentItemId = consentItemId;
    }

    /** Keeps its name and why it is needed, encrypted with the dossier's key. @throws IllegalStateException if they were kept already */
    public void keepWords(byte[] ciphertext) {
        if (words != null) {
            throw new IllegalStateException("a request isn't changed");
        }
        words = ciphertext.clone();
    }

    /** A copy of it arrived. @throws IllegalStateException if it was answered already, or the request was withdrawn */
    public void given(UUID document, LocalDate on) {
        requireOpen();
        documentId = Objects.requireNonNull(document);
        givenOn = Objects.requireNonNull(on);
    }

    /** It isn't given, and the holder says why; only beside something that is given. @throws IllegalStateException if it was answered already */
    public void refused(String because) {
        requireOpen();
        refusedBecause = Objects.requireNonNull(because);
    }

    private void requireOpen() {
        if (givenOn != null || refusedBecause != null || request.withdrawnOn().isPresent()) {
            throw new IllegalStateException("nothing to answer");
        }
    }

    public DataRequest request() {
        return request;
    }

    public int position() {
        return position;
    }

    /** Its name and why it is needed, encrypted with the dossier's key. */
    public byte[] words() {
        return words.clone();
    }

    /** The item of the consent on which it is asked, if it is. */
    public Optional<UUID> consentItemId() {
        return Optional.ofNullable(consentItemId);
    }

    public Optional<LocalDate> givenOn() {
        return Optional.ofNullable(givenOn);
    }

    /** The copy in the work file; it may be gone since. */
    public Optional<UUID> documentId() {
        return Optional.ofNullable(documentId);
    }

    public Optional<String> refusedBecause() {
        return Optional.ofNullable(refusedBecause);
    }
}
