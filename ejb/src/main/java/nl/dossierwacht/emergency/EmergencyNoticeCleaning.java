package nl.dossierwacht.emergency;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import nl.dossierwacht.persistence.emergency.EmergencyRepository;
import nl.dossierwacht.persistence.emergency.EmergencyRepository.EndedNotice;
import nl.dossierwacht.persistence.vault.Vault;

/** Takes away notices of the door past their term, every night, key first, so that the justification can't be opened from a backup either. */
@Singleton
public class EmergencyNoticeCleaning {

    private static final Logger LOG = Logger.getLogger(EmergencyNoticeCleaning.class);

    private final DoorNoticeEnds ends = new DoorNoticeEnds();

    @Inject
    EmergencyRepository emergencies;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "17", persistent = false)
    void everyNight() {
        try {
            LocalDate today = LocalDate.now(clock);
            for (EndedNotice notice : emergencies.endedNotices()) {
                if (ends.decide(new DoorNoticeEnds.Facts(notice.judgement(), notice.last(), today)).isPermitted()) {
                    vault.destroyKeyOf(notice.id());
                    emergencies.clean(notice);
                }
            }
        } catch (RuntimeException later) {
            LOG.warnf("notices of the emergency door wait to be taken away: %s", later.getClass().getName());
        }
    }
}
