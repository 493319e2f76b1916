package nl.dossierwacht.persistence.inspection;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/** That a domain was asked for its part, at the rights desk, and what came in. */
@Entity
@Table(name = "inspection_received")
@Classified(Classification.DOMAIN_BOUND)
public class ReceivedPart extends DomainBoundEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", nullable = false, updatable = false)
    private InspectionRequest request;

    @Column(name = "part_domain", updatable = false)
    private DomainKey partDomain;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    private byte[] facts;

    protected ReceivedPart() {
    }

    /** A domain is asked. */
    public ReceivedPart(InspectionRequest request, DomainKey partDomain) {
        super(request.domain());
        this.request = request;
        this.partDomain = Objects.requireNonNull(partDomain);
    }

    /**
     * The part came in, once.
     *
     * @param encryptedFacts the facts for the answer; {@code null} if the domain has nothing of the resident
     * @throws IllegalStateException if it came in before
     */
    public void cameIn(byte[] encryptedFacts, LocalDate on) {
        if (receivedOn != null) {
            throw new IllegalStateException("came in already");
        }
        facts = encryptedFacts == null ? null : encryptedFacts.clone();
        receivedOn = Objects.requireNonNull(on);
    }

    /** The facts are in the letter, or nobody needs them any more. */
    public void forgetFacts() {
        facts = null;
    }

    public InspectionRequest request() {
        return request;
    }

    /** The domain that was asked. */
    public DomainKey partDomain() {
        return partDomain;
    }

    /** When it came in; empty while the desk waits. */
    public Optional<LocalDate> receivedOn() {
        return Optional.ofNullable(receivedOn);
    }

    /** The facts for the answer, encrypted with the request's key; empty if there was nothing. */
    public Optional<byte[]> facts() {
        return Optional.ofNullable(facts).map(byte[]::clone);
    }
}
