package nl.dossierwacht.emergency;

/**
 * The BIG register itself, for an installation that can reach it. What it says comes on top of what the municipality confirmed, and never instead of it: an
 * installation without it has the door on what was confirmed, and says so.
 */
public interface BigRegister {

    /** What the register says of a number. */
    enum Standing {
        /** It is there, and nothing keeps its holder from the profession. */
        REGISTERED,
        /** It isn't there, was struck off, or the profession may not be practised. */
        NOT_REGISTERED,
        /** The register wasn't asked, for this installation has no way to it. */
        NOT_ASKED
    }

    /** What the register says now. Can't it be reached while this installation has a way to it, then it says {@link Standing#NOT_REGISTERED}: missing closes. */
    Standing standingOf(BigRegistration registration);
}
