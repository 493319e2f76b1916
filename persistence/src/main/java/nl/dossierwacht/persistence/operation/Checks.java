package nl.dossierwacht.persistence.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** MicroProfile Health, on the management port: live, and ready by each thing that is needed. Names only, no reasons: those are in the log. */
@ApplicationScoped
public class Checks {

    @Inject
    Probes probes;

    /** That the application answers is what it says: a database that is away doesn't get better by a restart. */
    @Produces
    @Liveness
    HealthCheck application() {
        return () -> HealthCheckResponse.up("application");
    }

    /** The database of the content, under the roles of the dossiers and of the notes. */
    @Produces
    @Readiness
    HealthCheck content() {
        return ready("content-database");
    }

    /** The database of the keys. */
    @Produces
    @Readiness
    HealthCheck keys() {
        return ready("keys-database");
    }

    /** The reading worker, without which nothing passes the gate. */
    @Produces
    @Readiness
    HealthCheck reader() {
        return ready("reader");
    }

    /** The virus scanner, without which nothing is accepted where one is configured; there where none is. */
    @Produces
    @Readiness
    HealthCheck scanner() {
        return ready("virus-scanner");
    }

    /** The identity provider, without which nobody signs in. */
    @Produces
    @Readiness
    HealthCheck identityProvider() {
        return ready("identity-provider");
    }

    /** The access log's sealer, without which a change of the log could go unseen. */
    @Produces
    @Readiness
    HealthCheck sealing() {
        return ready("log-sealing");
    }

    private HealthCheck ready(String name) {
        return () -> HealthCheckResponse.named(name).status(probes.isThere(name)).build();
    }
}
