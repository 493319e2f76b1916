package nl.dossierwacht.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** Neighbours aren't asked for every question, and an old answer isn't believed. */
class RememberedTest {

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final AtomicInteger asked = new AtomicInteger();
    private boolean there = true;
    private final Remembered remembered = new Remembered(() -> {
        asked.incrementAndGet();
        return there;
    }, Duration.ofSeconds(15), new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void withinItsTermTheAnswerIsKept() {
        assertTrue(remembered.get());
        there = false;
        now = now.plusSeconds(14);
        assertTrue(remembered.get());
        assertEquals(1, asked.get());
    }

    @Test
    void afterItsTermOrWhenTheClockWentBackItIsAskedAnew() {
        assertTrue(remembered.get());
        there = false;
        now = now.plusSeconds(15);
        assertFalse(remembered.get());
        there = true;
        now = now.minusSeconds(3600);
        assertTrue(remembered.get());
        assertEquals(3, asked.get());
    }
}
