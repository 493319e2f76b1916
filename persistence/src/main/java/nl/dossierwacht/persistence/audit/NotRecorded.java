package nl.dossierwacht.persistence.audit;

import jakarta.persistence.PersistenceException;

/** The access log could not be written, so what it would have described did not happen. Not the fault of who asked for it. */
public class NotRecorded extends PersistenceException {

    private static final long serialVersionUID = 1L;

    NotRecorded(Throwable cause) {
        super("the access log can't be written", cause);
    }
}
