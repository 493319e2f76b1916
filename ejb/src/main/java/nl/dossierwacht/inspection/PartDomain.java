package nl.dossierwacht.inspection;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;

/**
 * A domain of a municipality's college that is asked for its part of an inspection request.
 *
 * @param name as residents and employees read it
 * @param usual the facts for the answer as they usually are there; the custodian mends them
 */
public record PartDomain(Law law, Task task, String organisation, String name, PartFacts usual) {

    /** The domain in a municipality. */
    public DomainKey in(String municipality) {
        return new DomainKey(municipality, law, task, organisation);
    }
}
