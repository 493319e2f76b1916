package nl.dossierwacht.it.server;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;

import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.separation.WornHat;

/**
 * Somebody who calls services, with the identity and roles that the server's own security gives: an identity of the deployment's security
 * domain, as a sign-in would make it.
 *
 * @param employee {@code null} for nobody, not signed in
 * @param granted the hats that the identity provider would grant
 * @param worn the hat that the request says to wear, granted or not
 */
record Somebody(String employee, Set<Hat> granted, Hat worn) {

    /** Who wears the one hat that is granted. */
    static Somebody wearing(String employee, Hat hat) {
        return new Somebody(employee, Set.of(hat), hat);
    }

    /** Does something in a request of this person. */
    <T> T call(Callable<T> work) throws Exception {
        RequestContextController request = CDI.current().select(RequestContextController.class).get();
        request.activate();
        try {
            CDI.current().select(WornHat.class).get().choose(worn);
            return employee == null ? work.call() : identity().runAs(work);
        } finally {
            request.deactivate();
        }
    }

    private SecurityIdentity identity() {
        SecurityDomain domain = CDI.current().select(OwnSecurityDomain.class).get().find();
        Set<String> roles = new HashSet<>();
        granted.forEach(hat -> roles.add(hat.grantedRole()));
        return domain.createAdHocIdentity(employee).withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)));
    }
}
