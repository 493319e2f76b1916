package nl.dossierwacht.emergency;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import nl.dossierwacht.persistence.emergency.EmergencyRepository;
import nl.dossierwacht.persistence.emergency.EmergencyRepository.Ended;
import nl.dossierwacht.persistence.vault.Vault;

/** Takes away what came through the door once its time is over, key first, so that it can't be opened from a backup either. Nobody could read it since that moment. */
@Singleton
public class EmergencyCleaning {

    private static final Logger LOG = Logger.getLogger(EmergencyCleaning.class);

    @Inject
    EmergencyRepository emergencies;

    @Inject
    Vault vault;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void everyMinute() {
        try {
            for (Ended ended : emergencies.ended()) {
                vault.destroyKeyOf(ended.opening());
                emergencies.clean(ended);
            }
        } catch (RuntimeException later) {
            LOG.warnf("what came through the emergency door waits to be cleaned: %s", later.getClass().getName());
        }
    }
}
