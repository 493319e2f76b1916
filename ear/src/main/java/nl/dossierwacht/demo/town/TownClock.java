package nl.dossierwacht.demo.town;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The clock that the services ask while the demo is loaded: it stands at the moment of the step that is played. */
final class TownClock extends Clock {

    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private Instant now = Instant.EPOCH;

    void set(LocalDateTime moment) {
        now = moment.atZone(HERE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return HERE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
