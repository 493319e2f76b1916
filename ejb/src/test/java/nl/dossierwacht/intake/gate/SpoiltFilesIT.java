package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.gate.Verdict.Accepted;
import nl.dossierwacht.intake.gate.Verdict.Unreadable;
import nl.dossierwacht.intake.reading.Reading.Reason;
import nl.dossierwacht.intake.reading.worker.SpoiltFiles;

/** Spoilt files through the whole gate, with its worker processes and both engines: no parser's end is the server's, and the next file is read as if nothing had been. */
class SpoiltFilesIT extends ReadingGate {

    private static final int FILES = Integer.getInteger("spoilt.files", 180);
    private static final long SEED = Long.getLong("spoilt.seed", 20261127);
    private static final Duration PATIENCE = Duration.ofSeconds(130);

    @Test
    void noneHangsOrEndsAWorkerAndWholeOnesAreReadAfterwards() throws IOException {
        List<byte[]> whole = SpoiltFiles.whole();
        Random chance = new Random(SEED);
        Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
        for (int i = 0; i < FILES; i++) {
            byte[] spoilt = SpoiltFiles.spoilt(whole, i, chance);
            if (assertTimeoutPreemptively(PATIENCE, () -> judge(spoilt)) instanceof Unreadable unreadable) {
                refused.merge(unreadable.reason(), 1, Integer::sum);
            }
        }
        assertFalse(refused.isEmpty());
        assertEquals(0, refused.getOrDefault(Reason.READER_FAILED, 0) + refused.getOrDefault(Reason.TOOK_TOO_LONG, 0), "workers that ended, from " + SEED + ": " + refused);
        for (byte[] file : whole) {
            assertInstanceOf(Accepted.class, judge(file));
        }
    }
}
