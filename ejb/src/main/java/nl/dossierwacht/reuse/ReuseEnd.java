package nl.dossierwacht.reuse;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;

/** One side of the matrix: a law and the task within it, of whichever municipality and organisation. */
public record ReuseEnd(Law law, Task task) {

    /** The side on which a domain stands. */
    public static ReuseEnd of(DomainKey domain) {
        return new ReuseEnd(domain.law(), domain.task());
    }
}
