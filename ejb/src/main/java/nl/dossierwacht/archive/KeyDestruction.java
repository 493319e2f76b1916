package nl.dossierwacht.archive;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import nl.dossierwacht.persistence.archive.KeyOrders;
import nl.dossierwacht.persistence.archive.KeyOrders.Order;
import nl.dossierwacht.persistence.vault.Vault;

/**
 * Destroys the keys of work files that ended, so that what was encrypted with them can't be opened from any backup either. After
 * the commit that ended them, and again until it succeeded: destroying a key that is gone already does no harm.
 */
@ApplicationScoped
public class KeyDestruction {

    private static final Logger LOG = Logger.getLogger(KeyDestruction.class);

    @Resource
    ManagedExecutorService executor;

    @Inject
    KeyOrders orders;

    @Inject
    Vault vault;

    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeyOrdered ordered) {
        soon();
    }

    /** Carries out what waits, in the background. */
    void soon() {
        executor.execute(this::carryOut);
    }

    /** Carries out what waits. What fails stays ordered. */
    void carryOut() {
        try {
            for (Order order : orders.waiting()) {
                vault.destroyKeyOf(order.owner());
                orders.done(order);
            }
        } catch (RuntimeException later) {
            LOG.warnf("keys of what ended wait to be destroyed: %s", later.getClass().getName());
        }
    }
}
