package nl.dossierwacht.reading;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.persistence.reading.OldReadingRepository;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.reading.ReportSource.Report;
import nl.dossierwacht.separation.Refusal;

/** Whether something has to be said before an old report is read. Inside a service call only. */
@ApplicationScoped
public class OldReports {

    private final OldReportIsStillNeeded stillNeeded = new OldReportIsStillNeeded();

    @Inject
    OldReadingRepository readings;

    @Inject
    Clock clock;

    /** Whether it is old and who is at work said nothing of it today. The archivist looks after what is old, and isn't asked. */
    public boolean asks(Report report) {
        return HatScope.require().hat().role() != Role.ARCHIVIST && age(report) != Age.RECENT && !readings.isSaid(report.item(), clock.instant());
    }

    /** How old it is today. */
    Age age(Report report) {
        return Age.of(report.cameOn(), LocalDate.now(clock));
    }

    /**
     * Goes on only if nothing has to be said any more.
     *
     * @throws Refusal if it is old and nothing was said
     */
    public void requireSaid(Report report) {
        if (asks(report)) {
            Refusal.unlessPermitted(stillNeeded.decide(new OldReportIsStillNeeded.Facts(age(report), null)));
        }
    }
}
