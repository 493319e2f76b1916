package nl.dossierwacht.consent;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

/** Every five minutes seals some of the consents that an older version kept in plain, until there are none. */
@Singleton
public class ConsentSealing {

    private static final Logger LOG = Logger.getLogger(ConsentSealing.class);

    @Inject
    PlainConsents plain;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void everyFiveMinutes() {
        try {
            plain.seal();
        } catch (RuntimeException later) {
            LOG.warnf("consents that are kept in plain wait to be sealed: %s", later.getClass().getName());
        }
    }
}
