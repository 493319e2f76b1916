package nl.dossierwacht.demo.town;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

import javax.sql.DataSource;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.persistence.EntityManager;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.internal.DefaultPostLoadEventListener;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;

import nl.dossierwacht.demo.DemoDatabase;
import nl.dossierwacht.demo.Secrets;
import nl.dossierwacht.dossier.DossierListPage;
import nl.dossierwacht.dossier.DossierPlace;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.DossierSummary;
import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.vault.DatabaseKeyStore;
import nl.dossierwacht.persistence.vault.Vault;

/**
 * What the rings and the log cost: the same service calls, each in a transaction of its own that commits, with all of it and with less and
 * less of it, in turns.
 */
public final class RingsBench implements AutoCloseable {

    /** What stands around a call. */
    public enum Way {
        /** The service alone: no rules, no record; no entity ring; a role that the database ring lets through. */
        OFF("rings and log off"),
        /** The hat is bound; entity ring and database ring stand. */
        INNER("entity ring and database ring"),
        /** As shipped, but the commit doesn't wait for the disk: shows how much of the cost is the disk. Not a setting of ours. */
        NOT_WAITING("all three rings and the log, not waiting for the disk"),
        /** As shipped. */
        ON("all three rings and the log");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        /** As the report says it. */
        public String words() {
            return words;
        }
    }

    private static final String NOT_WAITING = "?options=-c%20synchronous_commit=off";
    /** As {@link nl.dossierwacht.persistence.dossier.OwnDossiers} lists them, but of everybody. */
    private static final String EVERYBODYS = "select * from dossier order by case stage when 'ARCHIVED' then 2 when 'DECIDED' then 1 else 0 end, decide_by, id";

    private final Map<Way, TownHall> halls = new LinkedHashMap<>();
    private final Map<Way, DossierService> services = new LinkedHashMap<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final LocalDateTime now = LocalDateTime.now();

    /** On the demo's database. @param unwalled a role that sees all rows @param reader the folder with the jars of the worker processes */
    public RingsBench(int postgres, Secrets secrets, String unwalled, Path reader) {
        String database = DemoDatabase.url(postgres, "dossierwacht");
        OneConnection keys = to(DemoDatabase.url(postgres, "dossierwacht_keys"), "dw_keys", secrets.get("DW_KEYS_PASSWORD"));
        OneConnection notes = to(database, "dw_notes", secrets.get("DW_NOTES_PASSWORD"));
        TownKeys given = new TownKeys(new Vault(new DatabaseKeyStore(keys), secrets.get("DW_MASTER_KEY")), new Pseudonyms(secrets.get("DW_PSEUDONYM_KEY")));
        String password = secrets.get("DW_DB_PASSWORD");
        Function<OneConnection, TownHall> open = application -> hall(Map.of("java:/dossierwacht/app", application, "java:/dossierwacht/notes", notes), given, reader);
        halls.put(Way.OFF, open.apply(to(database, unwalled, "")));
        withoutEntityRing(halls.get(Way.OFF));
        TownHall shipped = open.apply(to(database, "dw_app", password));
        halls.put(Way.INNER, shipped);
        halls.put(Way.NOT_WAITING, open.apply(to(database + NOT_WAITING, "dw_app", password)));
        halls.put(Way.ON, shipped);
        halls.forEach((way, hall) -> services.put(way, way == Way.ON || way == Way.NOT_WAITING ? hall.service(DossierService.class) : bare(hall)));
        requireWalls();
    }

    /** The times of the list of an employee's own dossiers: a page of fifty with the exact count; each round another employee. */
    public Map<Way, long[]> worklist(List<String> employees, int warmUp, int rounds) {
        return measured(warmUp, rounds, round -> Employee.wmo(employees.get(round % employees.size())), round -> service -> {
            DossierListPage page = service.mine(new DossierPlace.Beginning());
            return page.dossiers().isEmpty() ? 0 : page.total();
        });
    }

    /** The times of opening a dossier in work; each round another one. */
    public Map<Way, long[]> dossierPage(List<String> employees, int warmUp, int rounds) {
        List<Employee> whose = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (String account : employees) {
            Employee employee = Employee.wmo(account);
            halls.get(Way.ON).as(employee, now, () -> services.get(Way.ON).mine(new DossierPlace.Beginning()).dossiers().stream().filter(DossierSummary::undecided).forEach(dossier -> {
                whose.add(employee);
                numbers.add(dossier.number());
            }));
        }
        return measured(warmUp, rounds, round -> whose.get(round * 31 % whose.size()), round -> service -> service.open(numbers.get(round * 31 % numbers.size())).map(view -> view.pieces()).orElse(0));
    }

    /** The times of the list of everybody's dossiers of all domains, a page of fifty with the exact count, rings and log off. */
    public long[] everybody(int warmUp, int rounds) {
        TownHall hall = halls.get(Way.OFF);
        long[] times = new long[rounds];
        for (int round = -warmUp; round < rounds; round++) {
            long took = timed(hall, Employee.wmo("wmo.consulent"), () -> hall.inTransaction(entities -> {
                List<?> page = entities.createNativeQuery(EVERYBODYS, Dossier.class).setMaxResults(DossierListPage.LONGEST).getResultList();
                return page.size() + ((Number) entities.createNativeQuery("select count(*) from dossier").getSingleResult()).longValue();
            }));
            if (round >= 0) {
                times[round] = took;
            }
        }
        return times;
    }

    private Map<Way, long[]> measured(int warmUp, int rounds, Function<Integer, Employee> who, Function<Integer, ToLongFunction<DossierService>> what) {
        Map<Way, long[]> times = new LinkedHashMap<>();
        halls.keySet().forEach(way -> times.put(way, new long[rounds]));
        List<Way> ways = List.copyOf(halls.keySet());
        for (int round = 0; round < warmUp + rounds; round++) {
            long[] found = new long[ways.size()];
            for (int turn = 0; turn < ways.size(); turn++) {
                // Another way begins each round: the first one finds what nobody looked at lately.
                int which = (round + turn) % ways.size();
                Way way = ways.get(which);
                ToLongFunction<DossierService> call = what.apply(round);
                Employee employee = who.apply(round);
                long took = timed(halls.get(way), employee, () -> found[which] = dressed(way, employee, () -> call.applyAsLong(services.get(way))));
                if (round >= warmUp) {
                    times.get(way)[round - warmUp] = took;
                }
            }
            requireSame(found);
        }
        return times;
    }

    private long dressed(Way way, Employee employee, LongSupplier call) {
        if (way == Way.ON || way == Way.NOT_WAITING) {
            return call.getAsLong();
        }
        try (HatScope scope = HatScope.wear(employee.hat(), employee.account())) {
            if (way == Way.INNER) {
                halls.get(way).inTransaction(entities -> {
                    HatBinding.bind(entities);
                    return null;
                });
            }
            return call.getAsLong();
        }
    }

    private long timed(TownHall hall, Employee employee, Runnable work) {
        long[] took = new long[1];
        hall.as(employee, now, () -> {
            long start = System.nanoTime();
            work.run();
            hall.commit();
            took[0] = System.nanoTime() - start;
            hall.inTransaction(RingsBench::begin);
        });
        return took[0];
    }

    private static Void begin(EntityManager entities) {
        entities.getTransaction().begin();
        return null;
    }

    private static void requireSame(long[] found) {
        for (long each : found) {
            if (each != found[0] || each == 0) {
                throw new IllegalStateException("the ways don't find the same: " + found[0] + " and " + each);
            }
        }
    }

    /** Off is off and on is on: without a hat, one sees all and the other nothing. */
    private void requireWalls() {
        Function<EntityManager, Long> all = entities -> ((Number) entities.createNativeQuery("select count(*) from (select from dossier limit 1) any_dossier").getSingleResult()).longValue();
        if (halls.get(Way.OFF).inTransaction(all) != 1 || halls.get(Way.ON).inTransaction(all) != 0 || halls.get(Way.NOT_WAITING).inTransaction(all) != 0) {
            throw new IllegalStateException("the walls don't stand as the bench says");
        }
        // What was looked at stays locked until the transaction ends, and the tables are filled next.
        Set.copyOf(halls.values()).forEach(hall -> {
            hall.commit();
            hall.inTransaction(RingsBench::begin);
        });
    }

    private TownHall hall(Map<String, DataSource> sources, TownKeys keys, Path reader) {
        TownHall hall = new TownHall(sources, keys, reader, now);
        opened.add(hall);
        return hall;
    }

    private static DossierService bare(TownHall hall) {
        return new Unmanaged<>(hall.service(BeanManager.class), DossierService.class).newInstance().produce().inject().get();
    }

    private static void withoutEntityRing(TownHall hall) {
        EventListenerRegistry listeners = hall.inTransaction(entities -> entities.getEntityManagerFactory().unwrap(SessionFactoryImplementor.class)).getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        List.of(EventType.PRE_LOAD, EventType.PRE_INSERT, EventType.PRE_UPDATE, EventType.PRE_DELETE).forEach(type -> listeners.getEventListenerGroup(type).clear());
        listeners.setListeners(EventType.POST_LOAD, new DefaultPostLoadEventListener());
    }

    private OneConnection to(String url, String role, String password) {
        OneConnection source = new OneConnection();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(password);
        opened.add(source);
        return source;
    }

    @Override
    public void close() throws SQLException {
        // Halls before the connections that they work on.
        for (int i = opened.size() - 1; i >= 0; i--) {
            try {
                opened.get(i).close();
            } catch (SQLException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
