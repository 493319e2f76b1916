package nl.dossierwacht.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** An answer that is asked anew when it is too old; one asks, the others wait for that answer. */
final class Remembered {

    private final BooleanSupplier question;
    private final Duration keptFor;
    private final Clock clock;
    private Instant asked = Instant.MIN;
    private boolean answer;

    Remembered(BooleanSupplier question, Duration keptFor, Clock clock) {
        this.question = question;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    synchronized boolean get() {
        Instant now = clock.instant();
        if (asked.equals(Instant.MIN) || !now.isBefore(asked.plus(keptFor)) || now.isBefore(asked)) {
            answer = question.getAsBoolean();
            asked = now;
        }
        return answer;
    }
}
