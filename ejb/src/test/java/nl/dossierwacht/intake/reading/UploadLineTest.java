package nl.dossierwacht.intake.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Uploads wait in a line that isn't endless, and who waits knows their place. */
@Timeout(20)
class UploadLineTest {

    private static final int AT_ONCE = 3;

    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        people.shutdownNow();
    }

    @Test
    void aFewAreReadAtOnceTheRestKnowTheirPlaceAndGoUp() throws Exception {
        UploadLine line = new UploadLine(50);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger most = new AtomicInteger();
        AtomicInteger now = new AtomicInteger();
        List<Future<Optional<Integer>>> uploads = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int number = i;
            uploads.add(people.submit(() -> line.inTurn("ticket " + number, () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                await(go);
                now.decrementAndGet();
                return number;
            })));
            if (i < AT_ONCE) {
                until(() -> now.get() == number + 1);
            } else {
                until(() -> line.place("ticket " + number).equals(OptionalInt.of(number - AT_ONCE + 1)));
            }
        }
        assertEquals(OptionalInt.empty(), line.place("of nobody"));
        assertEquals(OptionalInt.empty(), line.place(""));
        go.countDown();
        for (int i = 0; i < uploads.size(); i++) {
            assertEquals(Optional.of(i), uploads.get(i).get());
        }
        assertEquals(AT_ONCE, most.get());
        assertEquals(OptionalInt.empty(), line.place("ticket 9"));
    }

    @Test
    void whoComesWhenItIsFullIsSentAwayAndTakesNobodysPlace() throws Exception {
        UploadLine line = new UploadLine(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            people.submit(() -> line.inTurn("", () -> {
                read.countDown();
                return await(go);
            }));
            // One after the other: there is one place to come in by.
            long left = AT_ONCE - 1 - i;
            until(() -> read.getCount() == left);
        }
        Future<Optional<Boolean>> waits = people.submit(() -> line.inTurn("waits", () -> true));
        until(() -> line.place("waits").equals(OptionalInt.of(1)));
        assertEquals(Optional.empty(), line.inTurn("late", () -> true));
        assertEquals(OptionalInt.of(1), line.place("waits"));
        go.countDown();
        assertEquals(Optional.of(true), waits.get());
    }

    @Test
    void workThatFailsGivesItsTurnBack() {
        UploadLine line = new UploadLine(0);
        for (int i = 0; i < 10; i++) {
            assertThrows(IllegalStateException.class, () -> line.inTurn("", () -> {
                throw new IllegalStateException("fails");
            }));
        }
        assertTrue(line.inTurn("", () -> true).isPresent());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier isSo) throws InterruptedException {
        while (!isSo.getAsBoolean()) {
            // The line tells a place to who asks and nobody that it changed, so one asks; the test's limit ends it.
            Thread.sleep(1);
        }
    }
}
