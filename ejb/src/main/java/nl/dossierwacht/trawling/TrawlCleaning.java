package nl.dossierwacht.trawling;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.trawling.ReachRepository;

/** Deletes what accounts reached for and what was recognised once past its term, every hour and of everybody, without seeing any of it. */
@Singleton
public class TrawlCleaning {

    @Inject
    ReachRepository reaches;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void deletePastTheirTerm() {
        reaches.deletePastTheirTerm();
    }
}
