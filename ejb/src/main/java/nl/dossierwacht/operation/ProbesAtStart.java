package nl.dossierwacht.operation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.operation.Probes;

/** Hands the health checks what they ask, as soon as the application starts. */
@Singleton
@Startup
public class ProbesAtStart {

    @Inject
    Probes probes;

    @Inject
    Condition condition;

    @PostConstruct
    void handDown() {
        probes.answer("content-database", condition::contentIsReachable);
        probes.answer("keys-database", condition::keysAreReachable);
        probes.answer("reader", condition::readerIsAvailable);
        probes.answer("virus-scanner", condition::scannerIsThere);
        probes.answer("log-sealing", condition::logIsBeingSealed);
        probes.answer("identity-provider", condition::identityProviderIsReachable);
    }
}
