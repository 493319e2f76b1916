package nl.dossierwacht.demo.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import nl.dossierwacht.confidential.ConfidentialService;
import nl.dossierwacht.demo.DemoDatabase;
import nl.dossierwacht.demo.DemoFolder;
import nl.dossierwacht.demo.Ports;
import nl.dossierwacht.demo.Secrets;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.DossierView;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.inspection.InspectionDeskService;
import nl.dossierwacht.inspection.InspectionGatherService;
import nl.dossierwacht.inspection.NewRequest;
import nl.dossierwacht.opening.OpeningService;
import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.dossier.DossierPerson.Means;
import nl.dossierwacht.persistence.inspection.EstablishedIdentity;
import nl.dossierwacht.persistence.inspection.InspectionRequest;
import nl.dossierwacht.persistence.opening.Opening.Kind;
import nl.dossierwacht.separation.Refusal;

/** Two colleagues with one hat, their archivist and the privacy officer, at the services with all three rings, under the application's database role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Colleagues {

    static final LocalDateTime NOW = LocalDateTime.now(ZoneId.of("Europe/Amsterdam"));
    static final Employee ANNA = Employee.wmo("anna");
    static final Employee BRAM = Employee.wmo("bram");
    static final Employee ARCHIVIST = new Employee("archief", new Hat(ANNA.domain(), Role.ARCHIVIST));
    static final Employee OFFICER = new Employee("officier", Hat.fromGrantedRole("hat:voorbeeldstad:NONE:TOEZICHT:college:PRIVACY_OFFICER").orElseThrow());
    static final Bsn RESIDENT = new Bsn("999999990");
    static final String SENTENCE = "om de uren te vergelijken";

    @TempDir
    private static Path here;

    private DemoFolder folder;
    private DemoDatabase database;
    private OneConnection application;
    private OneConnection notes;
    TownHall hall;

    @BeforeAll
    void open() {
        folder = DemoFolder.open(here.resolve("demo"));
        Secrets secrets = Secrets.in(folder.at("secrets"));
        database = DemoDatabase.start(folder, Ports.anyFree().postgres(), secrets);
        application = to("dw_app", secrets.get("DW_DB_PASSWORD"));
        notes = to("dw_notes", secrets.get("DW_NOTES_PASSWORD"));
        hall = new TownHall(Map.of("java:/dossierwacht/app", application, "java:/dossierwacht/notes", notes),
                new TownKeys(database.vault(secrets), new Pseudonyms(secrets.get("DW_PSEUDONYM_KEY"))), Path.of("../ejb/target/reader").toAbsolutePath().normalize(), NOW);
    }

    @AfterAll
    void close() throws SQLException {
        hall.close();
        application.close();
        notes.close();
        database.close();
        folder.close();
    }

    String make(LocalDateTime on) throws Exception {
        return make(RESIDENT, on);
    }

    String make(Bsn resident, LocalDateTime on) throws Exception {
        return at(on, ANNA, () -> dossiers().create(new NewDossier(resident, "traplift", on.toLocalDate(), Optional.empty(), Optional.of(Means.CONVERSATION))));
    }

    Void opened(String number, Kind kind, String words) {
        openings().open(number, kind, words);
        return null;
    }

    /** As somebody who just looked. */
    boolean named(String number, List<String> others) {
        return hall.service(ConfidentialService.class).name(number, seen(number), others);
    }

    Set<String> seen(String number) {
        return dossiers().open(number).flatMap(DossierView::confidential).map(now -> Set.copyOf(now.named())).orElse(Set.of());
    }

    DossierService dossiers() {
        return hall.service(DossierService.class);
    }

    OpeningService openings() {
        return hall.service(OpeningService.class);
    }

    void assertRefused(String rule, Employee employee, Callable<?> work) {
        assertEquals(rule, assertThrows(Refusal.class, () -> as(employee, work)).decision().rule().value());
    }

    <T> T as(Employee employee, Callable<T> work) throws Exception {
        return at(NOW, employee, work);
    }

    /** Each call is one request; what it wrote is there for the next. */
    <T> T at(LocalDateTime moment, Employee employee, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Exception[] failed = new Exception[1];
        hall.as(employee, moment, () -> {
            try {
                result.add(work.call());
            } catch (Exception e) {
                failed[0] = e;
            }
        });
        if (failed[0] != null) {
            throw failed[0];
        }
        return result.get(0);
    }

    String asked(Bsn asker) throws Exception {
        Employee desk = new Employee("inzage", Hat.fromGrantedRole("hat:voorbeeldstad:NONE:INZAGE:college:RIGHTS_DESK").orElseThrow());
        return as(desk, () -> hall.service(InspectionDeskService.class).register(new NewRequest(asker, NOW.toLocalDate(), InspectionRequest.ReceivedBy.COUNTER,
                EstablishedIdentity.Means.DIGID, Optional.empty(), null, Set.of(Law.WMO))));
    }

    InspectionGatherService gathering() {
        return hall.service(InspectionGatherService.class);
    }

    private OneConnection to(String role, String password) {
        OneConnection source = new OneConnection();
        source.setUrl(database.url("dossierwacht"));
        source.setUser(role);
        source.setPassword(password);
        return source;
    }
}
