package nl.dossierwacht.persistence.ring;

import nl.dossierwacht.domain.DomainKey;

/** Data of one domain: readable and writable under a hat of that domain only. The entity ring holds it to that. */
public interface DomainBound {

    /** The domain that the data belongs to. */
    DomainKey domain();
}
