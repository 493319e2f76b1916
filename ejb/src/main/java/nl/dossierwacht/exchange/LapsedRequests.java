package nl.dossierwacht.exchange;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import nl.dossierwacht.persistence.exchange.HeldRequest;
import nl.dossierwacht.persistence.exchange.HeldRequestRepository;
import nl.dossierwacht.persistence.exchange.HeldRequestRepository.Lapsed;

/** Lets the holder forget a request that nobody answered in time: whom it was about and what it said go, and its key. The asker is told nothing (Q4). */
@ApplicationScoped
public class LapsedRequests {

    private static final Logger LOG = Logger.getLogger(LapsedRequests.class);

    @Inject
    HeldRequestRepository held;

    @Inject
    ExchangeCrossing crossing;

    @Inject
    Clock clock;

    /** Closes those whose last day, by the Dutch calendar, is over. */
    public void close() {
        LocalDate today = LocalDate.now(clock);
        for (Lapsed lapsed : held.lapsed(today)) {
            try {
                held.close(lapsed, request -> crossing.close(request, HeldRequest.State.LAPSED, null, today));
            } catch (RuntimeException later) {
                // The others don't wait for one that can't be closed now.
                LOG.warnf("a request past its day waits to be closed: %s", later.getClass().getName());
            }
        }
    }
}
