package nl.dossierwacht.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The line in which uploads wait before they are read into memory: first come, first served, a few at once, and not endless. Who waits can ask for their place.
 */
@ApplicationScoped
public class UploadLine {

    /** One more than are read at once, so that the next one is in memory when a reader is free. */
    private static final int AT_ONCE = 3;

    private final int longest;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Map<Object, String> waiting = new LinkedHashMap<>();

    /** The line that the environment says. */
    public UploadLine() {
        this(UploadLimit.LINE.in(System.getenv()));
    }

    /** A line. @param longest how many wait at most */
    UploadLine(int longest) {
        this.longest = longest;
    }

    /**
     * Waits for one's turn, and takes it.
     *
     * @param ticket by which the place can be asked for; blank if nobody will
     * @return what came of it; empty if too many wait already
     */
    public <T> Optional<T> inTurn(String ticket, Supplier<T> work) {
        Object self = new Object();
        if (!comeIn(self, ticket)) {
            return Optional.empty();
        }
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            leave(self);
        }
        try {
            return Optional.of(work.get());
        } finally {
            turns.release();
        }
    }

    /** The place in the line of who has a ticket, from one; empty for who doesn't wait. */
    public synchronized OptionalInt place(String ticket) {
        List<String> tickets = new ArrayList<>(waiting.values());
        int index = ticket.isBlank() ? -1 : tickets.indexOf(ticket);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }

    private synchronized boolean comeIn(Object self, String ticket) {
        if (turns.availablePermits() == 0 && waiting.size() >= longest) {
            return false;
        }
        waiting.put(self, ticket);
        return true;
    }

    private synchronized void leave(Object self) {
        waiting.remove(self);
    }
}
