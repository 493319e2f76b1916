package nl.dossierwacht.dossier;

import java.time.LocalDate;

/** Something that happened in a dossier, for the picture on its overview. */
public record TimelineEvent(LocalDate on, Kind kind, String detail) {

    /** What happened. */
    public enum Kind {
        REQUESTED, IDENTITY_VERIFIED, INFORMED, DOCUMENT_RECEIVED, REFUSED_AT_GATE, NOTE_SHARED, ADVICE_ASKED, ADVICE_RECEIVED,
        CONSENT_GIVEN, CONSENT_WITHDRAWN, DATA_ASKED, DATA_RECEIVED, RESIDENT_ASKED, RESIDENT_ANSWERED, FROM_SOURCE, DECIDED, INSPECTION_ASKED, ARCHIVED,
        GIVEN_AT_DANGER, TOLD_OF_DANGER, BODY_INFORMED
    }
}
