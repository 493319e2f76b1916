package nl.dossierwacht.persistence.ring;

import jakarta.ejb.ApplicationException;

/**
 * Data of one domain was about to be touched under another domain's hat, or under none. The work is rolled back.
 * To the user it looks the same as "not found". The message names no person and no content.
 */
@ApplicationException(rollback = true)
public class RingViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RingViolation(String message) {
        super(message);
    }
}
