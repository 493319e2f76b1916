package nl.dossierwacht.persistence.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Why a document may be in the work file (Q1, 16): purpose and phase, legal basis, need, and why nothing less
 * intrusive would do.
 */
@Embeddable
public record Necessity(String purpose, String phase, @Column(name = "legal_basis") String legalBasis,
        @Column(name = "why_needed") String whyNeeded, @Column(name = "why_not_less") String whyNotLess) {

    public Necessity {
        for (String answer : new String[] {purpose, phase, legalBasis, whyNeeded, whyNotLess}) {
            if (answer == null || answer.isBlank()) {
                throw new IllegalArgumentException("each necessity answer is given");
            }
        }
    }
}
