package nl.dossierwacht.it.server;

import jakarta.ejb.Singleton;

import org.wildfly.security.auth.server.SecurityDomain;

/** The security domain of the deployment, asked inside one of its beans as the application asks it. */
@Singleton
public class OwnSecurityDomain {

    /** The domain that the services see. */
    public SecurityDomain find() {
        return SecurityDomain.getCurrent();
    }
}
