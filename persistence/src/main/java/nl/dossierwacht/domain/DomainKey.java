package nl.dossierwacht.domain;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Whose data it is: one municipality's, for one law and task, under one controller. Every domain-bound row carries
 * the key, and the database compares it with the key of the hat that is worn.
 *
 * @param municipality short name, lower case, as in {@code voorbeeldstad}
 * @param organisation the controller: {@code college}, or the organisation of a neighbourhood team or medical adviser
 */
public record DomainKey(String municipality, Law law, Task task, String organisation) {

    private static final String COLLEGE = "college";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    public DomainKey {
        requireName(municipality);
        Objects.requireNonNull(law, "law");
        Objects.requireNonNull(task, "task");
        requireName(organisation);
    }

    /**
     * Reads a key as {@link #value()} writes it.
     *
     * @throws IllegalArgumentException if the text isn't a key
     */
    public static DomainKey parse(String value) {
        String[] parts = value.split("/", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a domain key");
        }
        return new DomainKey(parts[0], Law.valueOf(parts[1]), Task.valueOf(parts[2]), parts[3]);
    }

    /** The domain of who supervises in a municipality: the privacy officer and the auditor. */
    public static DomainKey ofSupervisionIn(String municipality) {
        return new DomainKey(municipality, Law.NONE, Task.TOEZICHT, COLLEGE);
    }

    /** The key as stored and compared: {@code voorbeeldstad/WMO/TOELEIDING/college}. */
    public String value() {
        return municipality + '/' + law + '/' + task + '/' + organisation;
    }

    @Override
    public String toString() {
        return value();
    }

    private static void requireName(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a name in a domain key is lower case letters, digits and dashes");
        }
    }
}
