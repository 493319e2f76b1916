package nl.dossierwacht.demo.town;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import nl.dossierwacht.separation.Refusal;

/** Tests of the application's own services, with all rings and the log, on a real database: without a server, and with a clock that can be set. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InTown {

    static final LocalDate TODAY = LocalDate.of(2027, 3, 15);

    TownDatabase database;
    TownHall hall;

    @BeforeAll
    void openTheTownHall() throws Exception {
        database = new TownDatabase();
        hall = hall(LocalDateTime.of(2027, 12, 31, 12, 0));
    }

    /** The town hall to work in; nothing is done after this moment. */
    TownHall hall(LocalDateTime last) {
        return database.hall(last);
    }

    @AfterAll
    void closeTheTownHall() throws Exception {
        hall.close();
        database.close();
    }

    /** What a call gives that an employee makes at noon of a day. */
    <T> T as(Employee who, LocalDate day, Supplier<T> call) {
        AtomicReference<T> result = new AtomicReference<>();
        hall.as(who, day.atTime(12, 0), () -> result.set(call.get()));
        return result.get();
    }

    /** The rule that refuses a call; before anything is written, so that the town hall's one transaction goes on. */
    String refusal(Employee who, LocalDate day, Supplier<?> call) {
        return assertThrows(Refusal.class, () -> as(who, day, call)).decision().rule().value();
    }
}
