package nl.dossierwacht.medical;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;

/** Where a municipality's medical adviser keeps the own files: a controller of its own, whoever employs the adviser (Q29). */
final class AdviserDomain {

    private static final String ORGANISATION = "medisch-bureau";

    private AdviserDomain() {
    }

    static DomainKey of(DomainKey asking) {
        return new DomainKey(asking.municipality(), Law.NONE, Task.MEDISCH_ADVIES, ORGANISATION);
    }
}
