package nl.dossierwacht.persistence.ring;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import nl.dossierwacht.domain.Hat;

/**
 * The hat under which this thread works, from its being put on until it is taken off. Scopes nest, so that a job's hat can be put on
 * for one step and taken off again. No scope, no data.
 */
public final class HatScope implements AutoCloseable {

    private static final ThreadLocal<Deque<HatScope>> WORN = ThreadLocal.withInitial(ArrayDeque::new);

    private final Hat hat;
    private final String employee;
    /** What was looked up to be this employee's to see, so that it is looked up once. */
    private final Set<UUID> known = new HashSet<>();

    private HatScope(Hat hat, String employee) {
        this.hat = hat;
        this.employee = employee;
    }

    /** Puts on a hat. Close the scope to take it off. */
    public static HatScope wear(Hat hat, String employee) {
        HatScope scope = new HatScope(Objects.requireNonNull(hat, "hat"), Objects.requireNonNull(employee, "employee"));
        WORN.get().push(scope);
        return scope;
    }

    /** The scope that is open, if one is. */
    public static Optional<HatScope> current() {
        return Optional.ofNullable(WORN.get().peek());
    }

    /**
     * The scope that is open.
     *
     * @throws RingViolation if no hat is worn
     */
    public static HatScope require() {
        return current().orElseThrow(() -> new RingViolation("no hat is worn"));
    }

    /** The hat that is worn. */
    public Hat hat() {
        return hat;
    }

    /** Who wears it: the name that the identity provider knows, or the name of the job. */
    public String employee() {
        return employee;
    }

    /** Whether data of this domain may pass. */
    public boolean covers(DomainBound data) {
        return hat.domain().equals(data.domain());
    }

    /** Whether a dossier was found to be this employee's to see, or is found to be so now. */
    boolean knows(UUID dossier, Predicate<UUID> lookUp) {
        return known.contains(dossier) || (lookUp.test(dossier) && known.add(dossier));
    }

    @Override
    public void close() {
        Deque<HatScope> worn = WORN.get();
        if (worn.peek() != this) {
            throw new IllegalStateException("hats are taken off in the reverse order");
        }
        worn.pop();
        if (worn.isEmpty()) {
            WORN.remove();
        }
    }
}
