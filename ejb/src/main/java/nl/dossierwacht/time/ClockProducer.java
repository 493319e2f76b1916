package nl.dossierwacht.time;

import java.time.Clock;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The clock that everything asks, in Dutch time: terms end at midnight there. */
@ApplicationScoped
public class ClockProducer {

    private static final Clock DUTCH = Clock.system(ZoneId.of("Europe/Amsterdam"));

    /** The clock of this installation. */
    @Produces
    public Clock clock() {
        return DUTCH;
    }
}
