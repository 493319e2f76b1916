package nl.dossierwacht.domain;

/** The task within a law that data is processed for; two tasks of one law don't share files. */
public enum Task {
    /** Access to provisions; the college is controller (Wmo, Jeugdwet). */
    TOELEIDING,
    /** Care by a neighbourhood team; the team's organisation is controller (Q26). */
    HULPVERLENING,
    /** Granting and continuing benefits (Participatiewet). */
    UITVOERING,
    /** Enforcement (Participatiewet 53a). */
    HANDHAVING,
    /** Debt assistance (Wgs). */
    SCHULDHULP,
    /** The medical adviser's own file, out of the college's reach (Q29). */
    MEDISCH_ADVIES,
    /** Handling residents' inspection requests (Q12). */
    INZAGE,
    /** Supervision by the privacy officer and the auditor: patterns, pseudonyms, no content. */
    TOEZICHT,
    /** Application management: no content. */
    BEHEER
}
