package nl.dossierwacht.demo.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;

import nl.dossierwacht.demo.DemoDatabase;
import nl.dossierwacht.demo.DemoFolder;
import nl.dossierwacht.demo.Ports;
import nl.dossierwacht.demo.Secrets;
import nl.dossierwacht.demo.papers.DemoPaper;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.dossier.SearchKey;
import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.dossier.DossierPerson.Means;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;

/**
 * What is there under another hat and what is nowhere take the same statements, in the same order, and get the same answer: nothing that a clock could tell apart
 * comes from us. Every service method that takes one number or one id, found by asking the container, for every role that may call it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameStatementsTest {

    private static final LocalDateTime NOW = LocalDateTime.now(ZoneId.of("Europe/Amsterdam"));
    private static final Employee ANNA = Employee.wmo("anna");
    private static final DomainKey OTHER_LAW = new DomainKey(ANNA.domain().municipality(), Law.JEUGDWET, Task.TOELEIDING, "college");
    private static final Bsn RESIDENT = new Bsn("999999990");
    private static final Bsn NOBODY = new Bsn("999993653");
    private static final int MANY = 40;
    private static final int LONGEST_MESSAGE = 300;

    @TempDir
    static Path here;

    private final List<String> asked = new ArrayList<>();
    private DemoFolder folder;
    private DemoDatabase database;
    private OneConnection application;
    private OneConnection notes;
    private TownHall hall;
    private String number;
    private UUID paper;

    @BeforeAll
    void open() {
        folder = DemoFolder.open(here.resolve("demo"));
        Secrets secrets = Secrets.in(folder.at("secrets"));
        database = DemoDatabase.start(folder, Ports.anyFree().postgres(), secrets);
        application = to("dw_app", secrets.get("DW_DB_PASSWORD"));
        notes = to("dw_notes", secrets.get("DW_NOTES_PASSWORD"));
        hall = new TownHall(Map.of("java:/dossierwacht/app", listening(application), "java:/dossierwacht/notes", notes),
                new TownKeys(database.vault(secrets), new Pseudonyms(secrets.get("DW_PSEUDONYM_KEY"))), Path.of("../ejb/target/reader").toAbsolutePath().normalize(), NOW);
        number = make(ANNA);
        hall.as(ANNA, NOW, () -> paper = hall.service(Desk.class).takeIn(number,
                DemoPaper.draw("quote", new DemoPaper.About("S. de Vries", LocalDate.of(1951, 3, 14), "traplift", NOW.toLocalDate(), 1))));
    }

    @AfterAll
    void close() throws SQLException {
        hall.close();
        application.close();
        notes.close();
        database.close();
        folder.close();
    }

    @Test
    void noServiceTellsWhatIsThereFromWhatIsNot() {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Method method : methods()) {
            Object service = hall.service(method.getDeclaringClass());
            boolean byNumber = method.getParameterTypes()[0] == String.class;
            for (Role role : method.getAnnotation(Performs.class).value().roles()) {
                Hat hat = new Hat(OTHER_LAW, role);
                // The first call of a method may have things to look up once.
                answered(hat, method, service, byNumber ? "W-2026-88888" : UUID.randomUUID());
                List<String> there = answered(hat, method, service, byNumber ? number : paper);
                List<String> notThere = answered(hat, method, service, byNumber ? "W-2026-99999" : UUID.randomUUID());
                difference(there, notThere).ifPresent(said -> differences.add(method.getDeclaringClass().getSimpleName() + '.' + method.getName() + " as " + role + ": " + said));
                compared++;
            }
        }
        int all = compared;
        assertTrue(all > MANY, () -> "only " + all);
        assertEquals("", cut(String.join("; ", differences)));
    }

    @Test
    void noSearchTellsWhatIsThereFromWhatIsNot() throws NoSuchMethodException {
        Method find = DossierService.class.getMethod("find", SearchKey.class, String.class);
        Hat hat = new Hat(OTHER_LAW, Role.CONSULTANT);
        DossierService dossiers = hall.service(DossierService.class);
        Object[][] pairs = {{new SearchKey.Number(number), new SearchKey.Number("W-2026-99999")}, {new SearchKey.Citizen(RESIDENT), new SearchKey.Citizen(NOBODY)},
            {new SearchKey.NameAndBirth("S. de Vries", LocalDate.of(1951, 3, 14)), new SearchKey.NameAndBirth("N. Iemand", LocalDate.of(1961, 3, 14))}};
        for (Object[] pair : pairs) {
            answered(hat, find, dossiers, pair[1], "aanvraag behandelen");
            assertEquals(Optional.empty(), difference(answered(hat, find, dossiers, pair[0], "aanvraag behandelen"), answered(hat, find, dossiers, pair[1], "aanvraag behandelen")));
        }
    }

    /** The same resident is known in both, under the same law and task. */
    @Test
    void twoMunicipalitiesWithTheSameBsnFindEachTheirOwn() {
        Employee eva = new Employee("eva", new Hat(new DomainKey("elders", Law.WMO, Task.TOELEIDING, "college"), Role.CONSULTANT));
        String theirs = make(eva);
        assertEquals(List.of(theirs), found(eva));
        assertEquals(List.of(number), found(ANNA));
    }

    private List<String> found(Employee employee) {
        List<String> found = new ArrayList<>();
        hall.as(employee, NOW, () -> hall.service(DossierService.class).find(new SearchKey.Citizen(RESIDENT), "aanvraag behandelen").forEach(dossier -> found.add(dossier.number())));
        return found;
    }

    private String make(Employee employee) {
        List<String> made = new ArrayList<>();
        hall.as(employee, NOW, () -> made.add(hall.service(DossierService.class)
                .create(new NewDossier(RESIDENT, "traplift", NOW.toLocalDate(), Optional.empty(), Optional.of(Means.CONVERSATION)))));
        return made.get(0);
    }

    /** The methods that take one number or one id and nothing else. */
    private List<Method> methods() {
        return hall.service(BeanManager.class).getBeans(Object.class, Any.Literal.INSTANCE).stream().map(Bean::getBeanClass).filter(type -> type.isAnnotationPresent(Stateless.class)).distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())).filter(method -> Modifier.isPublic(method.getModifiers()) && method.isAnnotationPresent(Performs.class))
                .filter(method -> method.getParameterCount() == 1 && (method.getParameterTypes()[0] == String.class || method.getParameterTypes()[0] == UUID.class))
                .sorted(Comparator.comparing(Method::toString)).toList();
    }

    /** The statements of a call, and its answer as the last. */
    private List<String> answered(Hat hat, Method method, Object service, Object... arguments) {
        List<String> answer = new ArrayList<>();
        hall.as(new Employee("vreemde-" + UUID.randomUUID(), hat), NOW, () -> {
            asked.clear();
            String said;
            try {
                said = String.valueOf(method.invoke(service, arguments));
            } catch (InvocationTargetException failed) {
                said = failed.getCause() instanceof Refusal refusal ? refusal.getClass().getSimpleName() + refusal.decision() : String.valueOf(failed.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
            answer.addAll(asked);
            answer.add(said);
        });
        return answer;
    }

    private static Optional<String> difference(List<String> one, List<String> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String there = i < one.size() ? one.get(i) : "(none)";
            String notThere = i < other.size() ? other.get(i) : "(none)";
            if (!there.equals(notThere)) {
                return Optional.of(cut(there) + " <> " + cut(notThere));
            }
        }
        return Optional.empty();
    }

    private static String cut(String text) {
        return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) : text;
    }

    private DataSource listening(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
            Object result = passedOn(source, method, arguments);
            return result instanceof Connection connection ? listening(connection) : result;
        });
    }

    private Connection listening(Connection connection) {
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                asked.add((String) arguments[0]);
            }
            return passedOn(connection, method, arguments);
        });
    }

    private static Object passedOn(Object to, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(to, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private OneConnection to(String role, String password) {
        OneConnection source = new OneConnection();
        source.setUrl(database.url("dossierwacht"));
        source.setUser(role);
        source.setPassword(password);
        return source;
    }
}
