package nl.dossierwacht.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When the last day of a request is over: at midnight in the Netherlands, whether that day has 23, 24 or 25 hours. */
final class RequestTerm {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private RequestTerm() {
    }

    static boolean isOver(LocalDate lastDay, Instant now) {
        return !now.isBefore(lastDay.plusDays(1).atStartOfDay(HERE).toInstant());
    }
}
