package nl.dossierwacht.identity;

/** The kinds of document by which identity is established (Wid 1 lid 1). */
public enum DocumentKind {
    /** Passport, Dutch or foreign (1°). */
    PASSPORT,
    /** Dutch or EU identity card (1°, 3°). */
    IDENTITY_CARD,
    /** Residence document (2°). */
    RESIDENCE_DOCUMENT,
    /** Driving licence (4°). */
    DRIVING_LICENCE
}
