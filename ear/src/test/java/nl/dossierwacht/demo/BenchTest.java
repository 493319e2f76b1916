package nl.dossierwacht.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.dossierwacht.demo.town.RingsBench;
import nl.dossierwacht.demo.town.RingsBench.Way;

/** The bench still measures what it says, on the tables as they are now, at its smallest size; how fast is told by the bench, not here. */
class BenchTest {

    private static final Path READER = Path.of("../ejb/target/reader").toAbsolutePath().normalize();
    private static final int ROUNDS = 8;

    @TempDir
    static Path here;

    @Test
    void everyWayFindsTheSameAndTheWallsStandWhereItSaysSo() throws Exception {
        Ports ports = Ports.anyFree();
        try (DemoFolder folder = DemoFolder.open(here.resolve("bench"))) {
            Secrets secrets = Secrets.in(folder.at("secrets"));
            try (DemoDatabase database = DemoDatabase.start(folder, ports.postgres(), secrets); BenchData data = new BenchData(ports.postgres())) {
                data.growTo(BenchSizes.BLOCK);
                data.fillDossiers();
                data.log(1_000);
                List<String> employees = data.employees();
                assertEquals(BenchSizes.CASELOAD, data.ownDossiers(employees.get(0)));
                assertEquals(BenchSizes.CASELOAD, data.ownDossiers("wmo.consulent"));
                try (RingsBench rings = new RingsBench(ports.postgres(), secrets, BenchData.UNWALLED, READER)) {
                    // With the ways there already, as the bench does it.
                    data.growTo(2 * BenchSizes.BLOCK);
                    assertEquals(Set.of(Way.values()), rings.worklist(employees, 1, ROUNDS).keySet());
                    assertTrue(rings.dossierPage(employees, 1, ROUNDS).values().stream().allMatch(times -> times.length == ROUNDS));
                    data.indexForEverybody();
                    assertEquals(1, rings.everybody(0, 1).length);
                    data.dropIndexForEverybody();
                    data.growTo(3 * BenchSizes.BLOCK);
                    assertEquals(Set.of(Way.values()), rings.worklist(data.employees(), 1, 1).keySet());
                }
            }
        }
    }

    @Test
    void sizesThatItCanNotMeasureAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BenchSizes(BenchSizes.BLOCK, 12_345, 20_000, 10));
        assertThrows(IllegalArgumentException.class, () -> new BenchSizes(BenchSizes.BLOCK, 30_000, 20_000, 10));
    }
}
