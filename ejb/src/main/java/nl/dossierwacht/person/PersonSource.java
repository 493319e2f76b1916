package nl.dossierwacht.person;

import java.util.Optional;
import java.util.Set;

import nl.dossierwacht.domain.Bsn;

/** Where persons are found: the BRP, asked for no more than the task needs (AVG 5 lid 1 onder c). Never kept whole. */
public interface PersonSource {

    /** What can be asked of a person. */
    enum Field {
        NAME,
        BIRTH_DATE,
        /** Where they live, for a letter: not if it is secret. */
        ADDRESS,
        /** Where they live, secret or not: for who must know it. */
        HOME_ADDRESS,
        /** Marriage or registered partnership; with whom isn't asked. */
        BOND,
        /** Whether a partner and children live at the same address, and how old those children are; who they are isn't kept. */
        HOME_FAMILY
    }

    /**
     * The person with this BSN, with only the asked fields filled.
     *
     * @throws PersonSourceUnavailable if the source can't be asked now
     */
    Optional<FoundPerson> find(Bsn bsn, Set<Field> fields);
}
