package nl.dossierwacht.persistence.vault;

import jakarta.ejb.ApplicationException;

/** Stored content can't be opened: changed, moved, incomplete, or its key was destroyed. Says nothing of the content. */
@ApplicationException(rollback = true)
public class ContentUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContentUnreadable() {
        super("content can't be opened");
    }
}
