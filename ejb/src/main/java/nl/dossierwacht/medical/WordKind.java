package nl.dossierwacht.medical;

/** What kind of medical detail a word tells; may be shown and kept, the word itself not. */
public enum WordKind {
    /** The name of a condition, or that there is a diagnosis. */
    DIAGNOSIS,
    /** A medicine or a dose. */
    MEDICATION,
    /** A code of ICD-10, DSM or ICPC. */
    CODE,
    /** What a laboratory or an examination measured. */
    MEASUREMENT
}
