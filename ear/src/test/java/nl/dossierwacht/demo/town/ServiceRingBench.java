package nl.dossierwacht.demo.town;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.persistence.EntityManager;

import nl.dossierwacht.demo.DemoDatabase;
import nl.dossierwacht.demo.Secrets;
import nl.dossierwacht.demo.StackBench;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.DossierSummary;
import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.vault.DatabaseKeyStore;
import nl.dossierwacht.persistence.vault.Vault;

/**
 * What the service ring costs: the same service with the ring around it (rules, access record, its commit) and, made by hand, without.
 * Both under the hat, behind both inner rings, each call in a transaction of its own.
 */
public final class ServiceRingBench {

    private static final int WARM_UP = 200;
    private static final int ROUNDS = 500;

    private final TownHall hall;
    private final EntityManager entities;
    private final Employee employee = Employee.wmo("wmo.consulent");
    private final LocalDateTime now;

    private ServiceRingBench(TownHall hall, LocalDateTime now) {
        this.hall = hall;
        this.now = now;
        this.entities = hall.inTransaction(running -> running);
    }

    /** Measures on the demo's database. @return the lines of the report */
    public static List<String> measure(int postgres, Secrets secrets, Path reader) throws SQLException {
        LocalDateTime now = LocalDateTime.now();
        try (OneConnection application = to(postgres, "dossierwacht", "dw_app", secrets.get("DW_DB_PASSWORD"));
                OneConnection notes = to(postgres, "dossierwacht", "dw_notes", secrets.get("DW_NOTES_PASSWORD"));
                OneConnection keys = to(postgres, "dossierwacht_keys", "dw_keys", secrets.get("DW_KEYS_PASSWORD"))) {
            TownKeys given = new TownKeys(new Vault(new DatabaseKeyStore(keys), secrets.get("DW_MASTER_KEY")), new Pseudonyms(secrets.get("DW_PSEUDONYM_KEY")));
            try (TownHall hall = new TownHall(Map.of("java:/dossierwacht/app", application, "java:/dossierwacht/notes", notes), given, reader, now)) {
                return new ServiceRingBench(hall, now).lines();
            }
        }
    }

    private List<String> lines() {
        DossierService ringed = hall.service(DossierService.class);
        DossierService bare = new Unmanaged<>(hall.service(BeanManager.class), DossierService.class).newInstance().produce().inject().get();
        List<String> numbers = new ArrayList<>();
        hall.as(employee, now, () -> ringed.mine().stream().map(DossierSummary::number).forEach(numbers::add));
        List<String> lines = new ArrayList<>(List.of("", "## Service ring", "",
                "Medians of %d calls each, in turns, on the demo municipality: the same service with the service ring around it, and made by hand without. The inner rings".formatted(ROUNDS),
                "stand in both; each call is a transaction of its own. With the ring, that transaction writes an access record and waits for the disk.", "",
                "| Call | ms without | ms with | ratio |", "| --- | --- | --- | --- |"));
        lines.add(compared("Worklist", service -> service.toDecide().size(), ringed, bare));
        int[] next = {0};
        lines.add(compared("Dossier page", service -> service.open(numbers.get(next[0]++ / 2 % numbers.size())).map(view -> 1L).orElse(0L), ringed, bare));
        return lines;
    }

    private String compared(String name, ToLongFunction<DossierService> call, DossierService ringed, DossierService bare) {
        long[] with = new long[ROUNDS];
        long[] without = new long[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            keep(with, round, timed(() -> call.applyAsLong(ringed)));
            keep(without, round, timed(() -> underHat(() -> call.applyAsLong(bare))));
        }
        double bareMedian = StackBench.median(without) / 1e6;
        double ringedMedian = StackBench.median(with) / 1e6;
        return String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |", name, bareMedian, ringedMedian, ringedMedian / bareMedian);
    }

    private void underHat(Runnable work) {
        try (HatScope scope = HatScope.wear(employee.hat(), employee.account())) {
            HatBinding.bind(entities);
            work.run();
        }
    }

    private long timed(Runnable work) {
        long[] took = new long[1];
        hall.as(employee, now, () -> {
            long start = System.nanoTime();
            work.run();
            hall.commit();
            took[0] = System.nanoTime() - start;
            entities.getTransaction().begin();
        });
        return took[0];
    }

    private static void keep(long[] times, int round, long took) {
        if (round >= 0) {
            times[round] = took;
        }
    }

    private static OneConnection to(int port, String database, String role, String password) {
        OneConnection source = new OneConnection();
        source.setUrl(DemoDatabase.url(port, database));
        source.setUser(role);
        source.setPassword(password);
        return source;
    }
}
