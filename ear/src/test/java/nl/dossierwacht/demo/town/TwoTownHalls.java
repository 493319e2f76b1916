package nl.dossierwacht.demo.town;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Two town halls on one database, each in a transaction of its own: what happens if two do the same thing at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoTownHalls {

    static final LocalDate TODAY = LocalDate.of(2027, 3, 15);
    private static final LocalDateTime LAST = LocalDateTime.of(2027, 12, 31, 12, 0);

    final ExecutorService meanwhile = Executors.newSingleThreadExecutor();
    TownHall here;
    TownHall there;
    private TownDatabase database;

    @BeforeAll
    void openTheTownHalls() throws Exception {
        database = new TownDatabase();
        here = database.hall(LAST, TownDatabase.READER);
        there = database.hall(LAST, TownDatabase.READER);
    }

    @AfterAll
    void close() throws Exception {
        meanwhile.shutdownNow();
        here.close();
        there.close();
        database.close();
    }

    @AfterEach
    void bothAnew() {
        anew(here);
        anew(there);
    }

    /** The second waits for the first, whose transaction isn't at its end. */
    static void waits(Future<?> second) {
        assertThrows(TimeoutException.class, () -> second.get(400, TimeUnit.MILLISECONDS), "the second doesn't wait for the first");
    }

    /** Commits what was done, and begins anew. */
    static void anew(TownHall hall) {
        hall.inTransaction(entities -> {
            if (entities.getTransaction().getRollbackOnly()) {
                entities.getTransaction().rollback();
            } else {
                entities.getTransaction().commit();
            }
            entities.getTransaction().begin();
            return null;
        });
    }

    /** What a call gives that an employee makes today. */
    static <T> T in(TownHall hall, Employee who, Supplier<T> call) {
        AtomicReference<T> result = new AtomicReference<>();
        hall.as(who, TODAY.atTime(12, 0), () -> result.set(call.get()));
        return result.get();
    }
}
