package nl.dossierwacht.separation;

import static nl.dossierwacht.domain.Role.APPLICATION_MANAGER;
import static nl.dossierwacht.domain.Role.ARCHIVIST;
import static nl.dossierwacht.domain.Role.AUDITOR;
import static nl.dossierwacht.domain.Role.CARE_WORKER;
import static nl.dossierwacht.domain.Role.CONSULTANT;
import static nl.dossierwacht.domain.Role.ENFORCER;
import static nl.dossierwacht.domain.Role.MEDICAL_ADVISER;
import static nl.dossierwacht.domain.Role.PRIVACY_OFFICER;
import static nl.dossierwacht.domain.Role.RIGHTS_DESK;

import java.util.Set;

import nl.dossierwacht.domain.Role;

/** What a service method does, and which roles may ever do it. A role that isn't named may not. */
public enum Action {
    /** Sending a form that isn't as it was shown; of one that is, the log has what it does. */
    FORM_SEND(CONSULTANT, ENFORCER, CARE_WORKER, MEDICAL_ADVISER, ARCHIVIST, RIGHTS_DESK, PRIVACY_OFFICER, AUDITOR, APPLICATION_MANAGER),
    WORK_LIST(CONSULTANT, ENFORCER, CARE_WORKER, MEDICAL_ADVISER, ARCHIVIST, RIGHTS_DESK, PRIVACY_OFFICER),
    /** The list of one's own dossiers; who supervises has none, though work waits for them. */
    OWN_DOSSIERS(CONSULTANT, ENFORCER, CARE_WORKER, MEDICAL_ADVISER, ARCHIVIST, RIGHTS_DESK),
    DOSSIER_FIND(CONSULTANT, ENFORCER, CARE_WORKER, ARCHIVIST),
    DOSSIER_OPEN(CONSULTANT, ENFORCER, CARE_WORKER, ARCHIVIST),
    /** A colleague's dossier, with a reason. */
    DOSSIER_OPEN_WITH_REASON(CONSULTANT, ENFORCER, CARE_WORKER),
    DOSSIER_CONFIDENTIAL(CONSULTANT, ENFORCER, CARE_WORKER),
    DOCUMENT_OFFER(CONSULTANT, ENFORCER, CARE_WORKER),
    DOCUMENT_FILE(CONSULTANT, ENFORCER, CARE_WORKER),
    /** What somebody saw and doesn't keep. */
    PROOF_SEEN(CONSULTANT, ENFORCER, CARE_WORKER),
    DOCUMENT_LIST(CONSULTANT, ENFORCER, CARE_WORKER, ARCHIVIST),
    DOCUMENT_READ(CONSULTANT, ENFORCER, CARE_WORKER, ARCHIVIST),
    PERSON_LOOK_UP(CONSULTANT, ENFORCER, CARE_WORKER),
    PERSON_ADD(CONSULTANT, ENFORCER, CARE_WORKER),
    IDENTITY_VIEW(CONSULTANT, ENFORCER, CARE_WORKER, ARCHIVIST),
    DOSSIER_CREATE(CONSULTANT, ENFORCER, CARE_WORKER),
    IDENTITY_VERIFY(CONSULTANT, ENFORCER, CARE_WORKER),
    PERSON_INFORM(CONSULTANT, ENFORCER, CARE_WORKER),
    DECISION_RECORD(CONSULTANT, ENFORCER),
    /** Which of these roles, the municipality sets. */
    FINALISE(ARCHIVIST, CONSULTANT, ENFORCER, CARE_WORKER),
    ARCHIVE_READ(ARCHIVIST, CONSULTANT, ENFORCER, CARE_WORKER),
    /** One action for all that an author does with the own notes, so that the log doesn't tell who wrote how many. */
    NOTES_OWN(CONSULTANT, ENFORCER, CARE_WORKER, MEDICAL_ADVISER, ARCHIVIST, RIGHTS_DESK),
    NOTE_SHARE(CONSULTANT, ENFORCER, CARE_WORKER),
    /** What residents answer when they are asked for consent. Not for enforcement: consent is no basis there. */
    CONSENT_RECORD(CONSULTANT, CARE_WORKER),
    /** Asking another law's task for named data, and what came of it. */
    DATA_ASK(CONSULTANT, ENFORCER, CARE_WORKER),
    /** Deciding, item by item, on what another law's task asks. */
    DATA_DECIDE(CONSULTANT, ENFORCER, CARE_WORKER),
    /** Asking the resident for what is needed, and what came of it. */
    RESIDENT_ASK(CONSULTANT, ENFORCER, CARE_WORKER),
    /** Fetching one item from an authentic source; its rule refuses it under any other law than the Participatiewet. */
    SOURCE_FETCH(CONSULTANT, ENFORCER),
    /** How often tasks ask each other: counts. */
    EXCHANGE_OVERVIEW(PRIVACY_OFFICER),
    ADVICE_ASK(CONSULTANT),
    ADVISER_FILE(MEDICAL_ADVISER),
    ADVICE_DELIVER(MEDICAL_ADVISER),
    /** One action and a plain name for all that a professional does with own weighings, so that the log doesn't tell colleagues what was weighed. */
    WEIGH_OWN(CONSULTANT, CARE_WORKER),
    SIGNAL_DEAL(ENFORCER),
    ACCESS_OF_DOSSIER(CONSULTANT, ENFORCER, CARE_WORKER, ARCHIVIST),
    ACCESS_OWN(CONSULTANT, ENFORCER, CARE_WORKER, MEDICAL_ADVISER, ARCHIVIST, RIGHTS_DESK),
    INSPECTION_VIEW(RIGHTS_DESK),
    INSPECTION_REGISTER(RIGHTS_DESK),
    INSPECTION_ANSWER(RIGHTS_DESK),
    /** The custodians of a domain's own data. */
    INSPECTION_GATHER(CONSULTANT, ENFORCER, ARCHIVIST),
    ACCESS_OVERVIEW(PRIVACY_OFFICER, AUDITOR),
    ACCESS_EXPORT(AUDITOR),
    /** Seeing and judging which accounts reached for much that isn't theirs. */
    TRAWL_REVIEW(PRIVACY_OFFICER),
    /** Seeing and judging why colleagues' dossiers were opened. */
    OPENING_REVIEW(PRIVACY_OFFICER),
    /** Seeing that nobody can reach a confidential dossier any more, and having a colleague named. */
    CONFIDENTIAL_ORPHANS(PRIVACY_OFFICER),
    /** The door at acute danger (Q27, 35); for who is BIG-registered too, which the role doesn't say. */
    EMERGENCY_OPEN(MEDICAL_ADVISER, CARE_WORKER),
    EMERGENCY_JUDGE(PRIVACY_OFFICER),
    EMERGENCY_TELL(CONSULTANT),
    /** The duty of PW 66; its rule refuses it under any other law. */
    BODY_INFORM(CONSULTANT, ENFORCER);

    private final Set<Role> roles;

    Action(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether anybody is told how often it is done: a number of suspicions is a target (Q10). */
    public boolean isCounted() {
        return this != WEIGH_OWN && this != SIGNAL_DEAL;
    }

    /** The roles that may do it, each in its own domain. */
    public Set<Role> roles() {
        return roles;
    }
}
