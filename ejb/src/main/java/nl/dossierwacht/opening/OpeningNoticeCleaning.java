package nl.dossierwacht.opening;

import java.time.Clock;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import nl.dossierwacht.persistence.opening.OpeningNoticeRepository;
import nl.dossierwacht.persistence.opening.OpeningNoticeRepository.Ended;
import nl.dossierwacht.persistence.vault.Vault;

/** Takes away notices of openings that are past their term, every hour, key first, so that what was typed can't be opened from a backup either. */
@Singleton
public class OpeningNoticeCleaning {

    private static final Logger LOG = Logger.getLogger(OpeningNoticeCleaning.class);
    private static final int AT_ONCE = 500;

    private final OpeningNoticeEnds ends = new OpeningNoticeEnds();

    @Inject
    OpeningNoticeRepository notices;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "27", persistent = false)
    void everyHour() {
        try {
            for (Ended ended : notices.ended(AT_ONCE)) {
                if (ends.decide(new OpeningNoticeEnds.Facts(ended.judgement(), ended.last(), clock.instant())).isPermitted()) {
                    vault.destroyKeyOf(ended.notice());
                    notices.clean(ended);
                }
            }
        } catch (RuntimeException later) {
            LOG.warnf("notices of openings wait to be taken away: %s", later.getClass().getName());
        }
    }
}
