package nl.dossierwacht.intake.gate;

/**
 * Why the gate stopped something, in words that may be kept: where and what kind, never the content.
 *
 * @param page counted from one; 0 for the file as a whole
 */
public record Finding(int page, Kind kind) {

    /** What was seen. */
    public enum Kind {
        /** Two adjacent check digits of a machine readable zone are right, or its lines have a shape that nothing else has. */
        MACHINE_READABLE_ZONE,
        /** The line of a driving licence. */
        DRIVING_LICENCE_LINE,
        /** The title, labels and values of an identity document, without a zone. */
        IDENTITY_DOCUMENT_LABELS,
        /** Signs of several families of a medical document; the other medical kinds say which. */
        MEDICAL_WORDS,
        /** Names of medicines, or doses. */
        MEDICINES,
        /** Values, examinations and their outcome. */
        MEDICAL_FINDINGS,
        /** How a diagnosis is put, its technical name or its code. */
        MEDICAL_DIAGNOSIS,
        /** What doctors write to doctors, what came before. */
        MEDICAL_LETTER,
        /** The text as a whole reads like a medical document. */
        MEDICAL_LIKENESS,
        /** The file could not be read. */
        UNREADABLE;

        /** Whether it tells of an identity document. */
        public boolean isOfIdentity() {
            return this == MACHINE_READABLE_ZONE || this == DRIVING_LICENCE_LINE || this == IDENTITY_DOCUMENT_LABELS;
        }
    }
}
