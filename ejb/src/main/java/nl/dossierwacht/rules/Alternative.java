package nl.dossierwacht.rules;

/** A lawful way to reach what was refused; a screen shows it as a button. */
public enum Alternative {
    RECORD_DOCUMENT_NUMBER,
    REMOVE_PAGE,
    RETURN_TO_RESIDENT,
    FORWARD_TO_MEDICAL_ADVISER,
    RECORD_INSPECTION_SEEN,
    REQUEST_FROM_OTHER_LAW,
    ASK_CONSENT,
    OFFER_READABLE_FILE,
    FETCH_FROM_SOURCE,
    INFORM_PERSON,
    CHOOSE_OTHER_HAT,
    STATE_REASON,
    WRITE_LIMITATION
}
