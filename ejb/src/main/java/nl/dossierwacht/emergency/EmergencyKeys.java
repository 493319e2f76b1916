package nl.dossierwacht.emergency;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.vault.Vault;

/** Destroys the key of a door that was closed, once that is committed: what came through can't be read from a backup either. */
@ApplicationScoped
class EmergencyKeys {

    @Resource
    ManagedExecutorService executor;

    @Inject
    Vault vault;

    void destroyKey(@Observes(during = TransactionPhase.AFTER_SUCCESS) EmergencyClosed closed) {
        executor.execute(() -> vault.destroyKeyOf(closed.opening()));
    }
}
