package nl.dossierwacht.domain;

import java.util.Objects;
import java.util.Optional;

/** The one hat that an employee wears at a time: a domain and a role in it. No hat, no data; no hat sees two laws. */
public record Hat(DomainKey domain, Role role) {

    private static final String PREFIX = "hat:";

    public Hat {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(role, "role");
    }

    /**
     * Reads a hat from a role of the identity provider, {@code hat:voorbeeldstad:WMO:TOELEIDING:college:CONSULTANT}.
     * Anything else is no hat; so is the role that only system jobs have.
     */
    public static Optional<Hat> fromGrantedRole(String grantedRole) {
        if (grantedRole == null || !grantedRole.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int lastColon = grantedRole.lastIndexOf(':');
        try {
            DomainKey domain = DomainKey.parse(grantedRole.substring(PREFIX.length(), Math.max(lastColon, PREFIX.length())).replace(':', '/'));
            Role role = Role.valueOf(grantedRole.substring(lastColon + 1));
            return role == Role.SYSTEM_JOB ? Optional.empty() : Optional.of(new Hat(domain, role));
        } catch (IllegalArgumentException notAHat) {
            return Optional.empty();
        }
    }

    /** The hat of a system job in one domain; it sees no more than the domain it is made for. */
    public static Hat forJobIn(DomainKey domain) {
        return new Hat(domain, Role.SYSTEM_JOB);
    }

    /** The role name under which the identity provider grants this hat. */
    public String grantedRole() {
        return PREFIX + domain.value().replace('/', ':') + ':' + role;
    }
}
