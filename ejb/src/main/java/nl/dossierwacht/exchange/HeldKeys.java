package nl.dossierwacht.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.vault.Vault;

/** Destroys the key of a request that is over, after the commit, so that it can't be read from a backup either. */
@ApplicationScoped
public class HeldKeys {

    @Resource
    ManagedExecutorService executor;

    @Inject
    Vault vault;

    void destroy(@Observes(during = TransactionPhase.AFTER_SUCCESS) HeldIsOver closed) {
        executor.execute(() -> vault.destroyKeyOf(closed.held()));
    }
}
