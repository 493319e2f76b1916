package nl.dossierwacht.separation;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.RequestScoped;

import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;

import nl.dossierwacht.domain.Hat;

/** Who is signed in and which hats the identity provider grants at this moment; asked of the server each time, never kept. */
@RequestScoped
public class GrantedHats {

    /** The name of who is signed in; empty if nobody is. */
    public Optional<String> employee() {
        return identity().filter(identity -> !identity.isAnonymous()).map(identity -> identity.getPrincipal().getName());
    }

    /** The granted hats, in a steady order; empty if there are none. */
    public Set<Hat> hats() {
        Set<Hat> hats = new TreeSet<>(Comparator.comparing(Hat::grantedRole));
        identity().ifPresent(identity -> identity.getRoles().forEach(role -> Hat.fromGrantedRole(role).ifPresent(hats::add)));
        return hats;
    }

    private static Optional<SecurityIdentity> identity() {
        return Optional.ofNullable(SecurityDomain.getCurrent()).map(SecurityDomain::getCurrentSecurityIdentity);
    }
}
