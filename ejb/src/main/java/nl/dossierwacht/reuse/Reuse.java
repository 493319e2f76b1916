package nl.dossierwacht.reuse;

/** What a cell of the matrix says. */
public enum Reuse {
    /** The task's own data. */
    OWN_TASK,
    /** For the Wmo: only with the resident's specific consent. */
    WITH_CONSENT,
    /** Out of a helper's own file, to somebody outside the law's own college: only with consent to break secrecy. */
    WITH_CONSENT_OF_SECRECY,
    /** For debt assistance: without consent. */
    WITHOUT_CONSENT,
    /** Never as a routine: only what the holder's own task needs to be exchanged too. */
    ALSO_NECESSARY,
    /** For enforcement: only with a concrete cause. */
    CONCRETE_CAUSE,
    /** Out of a helper's own file to the college of the same law: what the helper judges to be needed. */
    HELPER_JUDGES,
    /** The law opens nothing. */
    NEVER
}
