package nl.dossierwacht.trawling;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.trawling.ReachRepository;

/** For a feature that recognises searching in its own way: a case for the privacy officer, beside those of trawling. Inside a service call. */
@ApplicationScoped
public class TrawlReports {

    @Inject
    ReachRepository reaches;

    @Inject
    Clock clock;

    /** Reports who is at work, in a transaction of its own: what they do may be refused and rolled back, the case stays. @param pattern as the officer's list calls it @param times how often */
    public void report(String pattern, int times) {
        reaches.inTurn(() -> {
            reaches.recognised(pattern, times, LocalDate.now(clock), clock.instant());
            return pattern;
        });
    }
}
