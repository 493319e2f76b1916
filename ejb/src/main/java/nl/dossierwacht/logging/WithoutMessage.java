package nl.dossierwacht.logging;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Stands in for an exception in the log: the same kind, places and causes, and no message. */
final class WithoutMessage extends Throwable {

    private static final long serialVersionUID = 1L;

    private final String kind;

    private WithoutMessage(Throwable told, WithoutMessage cause) {
        super(null, cause, true, true);
        this.kind = told.getClass().getName();
        setStackTrace(told.getStackTrace());
    }

    static WithoutMessage of(Throwable told) {
        return of(told, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static WithoutMessage of(Throwable told, Set<Throwable> seen) {
        seen.add(told);
        Throwable cause = told.getCause();
        WithoutMessage discreet = new WithoutMessage(told, cause == null || seen.contains(cause) ? null : of(cause, seen));
        for (Throwable aside : told.getSuppressed()) {
            if (!seen.contains(aside)) {
                discreet.addSuppressed(of(aside, seen));
            }
        }
        return discreet;
    }

    @Override
    public String toString() {
        return kind;
    }
}
