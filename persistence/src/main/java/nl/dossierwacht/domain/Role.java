package nl.dossierwacht.domain;

/** What the wearer of a hat does in its domain. */
public enum Role {
    CONSULTANT,
    ENFORCER,
    CARE_WORKER,
    MEDICAL_ADVISER,
    ARCHIVIST,
    RIGHTS_DESK,
    PRIVACY_OFFICER,
    AUDITOR,
    APPLICATION_MANAGER,
    /** A hat made for one system job; never granted to a person. */
    SYSTEM_JOB
}
