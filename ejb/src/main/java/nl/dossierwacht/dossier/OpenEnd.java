package nl.dossierwacht.dossier;

import java.io.Serializable;
import java.util.UUID;

/**
 * Something in a work file that isn't settled, and keeps the dossier from being finalised.
 *
 * @param detail which one, in a few words; empty if the kind says enough
 * @param item the item of the work file that it is about; {@code null} if it is about none
 */
public record OpenEnd(Kind kind, String detail, UUID item) implements Serializable {

    /** An end that isn't about an item. */
    public static OpenEnd of(Kind kind, String detail) {
        return new OpenEnd(kind, detail, null);
    }

    /** What isn't settled. */
    public enum Kind {
        /** A document waits for its necessity answers. */
        UNANSWERED,
        /** Something that may not be archived was found in a document that had entered before. */
        FOUND_AGAIN,
        /** The gate of today isn't sure of a document that had entered before. */
        ASKED_AGAIN,
        /** A medical paper was refused, and nobody said whether it was returned or forwarded. */
        NOT_FOLLOWED_UP,
        /** A copy of an identity document was refused, and identity isn't established otherwise. */
        IDENTITY_NOT_ESTABLISHED,
        /** Somebody is registered and doesn't know. */
        UNINFORMED,
        /** The medical adviser was asked and didn't answer. */
        ADVICE_ASKED,
        /** A note is becoming part of the dossier at this moment. */
        NOTE_UNSETTLED,
        /** Something was given at acute danger, and the resident doesn't know. */
        UNTOLD_OF_EMERGENCY,
        /** Another law's task was asked for data, and the resident doesn't know. */
        UNTOLD_OF_REQUEST,
        /** The resident was asked for something, and nothing came of it yet. */
        ASKED_OF_RESIDENT,
        /** Another body was informed of a suspicion, and the resident doesn't know. */
        UNTOLD_OF_BODY
    }
}
