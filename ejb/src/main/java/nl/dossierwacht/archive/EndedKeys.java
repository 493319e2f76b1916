package nl.dossierwacht.archive;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.archive.KeyOrders;

/** Has the key of what ends destroyed, so that it can't be read from a backup either: ordered in the running transaction, carried out after it, and again until it succeeded. */
@ApplicationScoped
public class EndedKeys {

    @Inject
    KeyOrders orders;

    @Inject
    Event<KeyOrdered> ordered;

    @Inject
    Clock clock;

    /**
     * Orders it.
     *
     * @param owner whose key it is
     * @param domain its own, of which the hat is worn
     */
    public void destroy(UUID owner, DomainKey domain) {
        orders.order(owner, domain, clock.instant());
        ordered.fire(new KeyOrdered());
    }
}
