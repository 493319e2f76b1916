package nl.dossierwacht.confidential;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

/** Every hour looks for confidential dossiers that nobody can reach any more. */
@Singleton
public class OrphanWatch {

    private static final Logger LOG = Logger.getLogger(OrphanWatch.class);

    @Inject
    Orphans orphans;

    @Schedule(hour = "*", minute = "37", persistent = false)
    void everyHour() {
        try {
            orphans.look();
        } catch (RuntimeException later) {
            LOG.warnf("it wasn't looked whether confidential dossiers can be reached: %s", later.getClass().getName());
        }
    }
}
