package nl.dossierwacht.intake.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The limits of uploads are those of the environment, and the operator guide says the same. */
class UploadLimitTest {

    @Test
    void withoutSettingsTheUsualLimitsHold() {
        WorkerReader.Settings settings = WorkerReader.Settings.usual(null);
        assertEquals(100L * 1024 * 1024, settings.mostBytes());
        assertEquals(Duration.ofSeconds(120), settings.patience());
        assertEquals(List.of(2_000, 40, 5, 100), settings.limits());
    }

    @Test
    void theEnvironmentSetsEach() {
        WorkerReader.Settings settings = WorkerReader.Settings.of(null, Map.of("DW_UPLOAD_MEBIBYTES", "3", "DW_UPLOAD_SECONDS", "30", "DW_UPLOAD_PAGES", "7",
                "DW_UPLOAD_MEGAPIXELS", "8", "DW_UPLOAD_DEPTH", "2", "DW_UPLOAD_EXPANSION", "50"));
        assertEquals(3L * 1024 * 1024, settings.mostBytes());
        assertEquals(Duration.ofSeconds(30), settings.patience());
        assertEquals(List.of(7, 8, 2, 50), settings.limits());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoLimitIsRefusedAndNeverTakenForNone(UploadLimit limit) {
        for (String wrong : List.of("-1", "999999", "99999999999", "veel", "1e3")) {
            assertThrows(IllegalArgumentException.class, () -> limit.in(Map.of(limit.variable(), wrong)), wrong);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOperatorGuideSaysWhatItIs(UploadLimit limit) throws IOException {
        String row = Files.readAllLines(Path.of("../docs/operating.md")).stream().filter(line -> line.startsWith("| `" + limit.variable() + "` |")).findFirst().orElseThrow();
        assertTrue(row.contains("(default `" + limit.usual() + "`)"), row);
        assertTrue(row.endsWith("| not a whole number, " + limit.range() + " |"), row);
    }
}
