package nl.dossierwacht.it.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import nl.dossierwacht.demo.DemoDatabase;
import nl.dossierwacht.demo.DemoFailure;
import nl.dossierwacht.demo.DemoFolder;
import nl.dossierwacht.demo.Ports;
import nl.dossierwacht.demo.Secrets;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.persistence.vault.Vault;
import nl.dossierwacht.person.DemoPersonSource;

/** The demo municipality on a database of its own: its numbers, and that the rings stood around it while it was loaded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoorbeeldstadIT {

    /** The Thursday before Easter, late enough that no step of the day is still to come. */
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 4, 2, 18, 0);
    private static final String WMO = "voorbeeldstad/WMO/TOELEIDING/college";
    private static final String JEUGD = "voorbeeldstad/JEUGDWET/TOELEIDING/college";

    private static final Path READER = Path.of("../ejb/target/reader").toAbsolutePath().normalize();

    @TempDir
    static Path here;

    private DemoFolder folder;
    private Secrets secrets;
    private DemoDatabase database;

    @BeforeAll
    void load() {
        folder = DemoFolder.open(here.resolve("demo"));
        secrets = Secrets.in(folder.at("secrets"));
        database = DemoDatabase.start(folder, Ports.anyFree().postgres(), secrets);
        List<String> news = new ArrayList<>();
        assertInterruptedLoadLeavesNothing();
        assertTrue(database.loadTown(secrets, READER, NOW, news::add));
        assertTrue(news.stream().anyMatch(line -> line.matches("Voorbeeldstad: \\d+ van \\d+ dossiers")));
    }

    @AfterAll
    void stop() {
        database.close();
        folder.close();
    }

    private void assertInterruptedLoadLeavesNothing() {
        assertThrows(DemoFailure.class, () -> database.loadTown(secrets, READER, NOW, line -> {
            if (line.contains(" 20 van ")) {
                throw new IllegalStateException("interrupted");
            }
        }));
        assertEquals(0, number("select count(*) from dossier"));
        assertEquals(0, number("select count(*) from audit.access_record"));
    }

    @Test
    void isLoadedOnce() {
        long before = number("select count(*) from dossier");
        assertFalse(database.loadTown(secrets, READER, NOW.plusDays(1), line -> { }));
        assertEquals(before, number("select count(*) from dossier"));
    }

    @Test
    void hasEnoughOfEverything() {
        assertTrue(new DemoPersonSource().everybody().size() >= 60);
        assertTrue(number("select count(*) from dossier") >= 200);
        assertEquals(4, number("select count(distinct split_part(domain_key, '/', 2)) from dossier"));
        assertTrue(number("select count(*) from document") >= 400);
        assertEquals(0, number("select count(*) from (values ('application/pdf'), ('image/jpeg'), ('image/png'), ('text/plain'),"
                + " ('application/vnd.openxmlformats-officedocument.wordprocessingml.document')) as kind (type) where type not in (select media_type from document)"));
        assertEquals(4, number("select count(distinct outcome) from dossier"));
    }

    @Test
    void eachLawHasEachStage() {
        assertEquals(List.of(), texts("select law || ' ' || stage from (values ('WMO'), ('JEUGDWET'), ('PARTICIPATIEWET'), ('WGS')) as laws (law),"
                + " (values ('REQUESTED'), ('INVESTIGATING'), ('DECIDED'), ('ARCHIVED')) as stages (stage)"
                + " where not exists (select from dossier d where split_part(d.domain_key, '/', 2) = law and d.stage = stages.stage)"));
    }

    @Test
    void everyAccountHasAWeeksWorkAndNotMore() {
        for (String account : List.of("wmo.consulent", "jeugd.consulent", "pw.consulent", "pw.handhaver", "wgs.consulent", "wijkteam.hulpverlener")) {
            long waiting = number("select (select count(*) from dossier where assignee = '%1$s' and outcome is null)"
                    + " + (select count(distinct dossier_id) from document o join dossier d on d.id = o.dossier_id where o.state = 'OFFERED' and d.assignee = '%1$s')"
                    + " + (select count(distinct dossier_id) from dossier_person p join dossier d on d.id = p.dossier_id where informed_on is null and assignee = '%1$s')", account);
            assertTrue(waiting >= 8 && waiting <= 16, account + ": " + waiting);
        }
        assertEquals(List.of("2026-04-02"), texts("select decide_by::text from dossier where assignee = 'wmo.consulent' and outcome is null and decide_by = '2026-04-02'"));
        assertTrue(number("select count(*) from dossier where assignee = 'wmo.consulent' and outcome is null and decide_by < '2026-04-02'") > 0);
    }

    @Test
    void tasksAskEachOtherAndEveryOutcomeIsThere() {
        assertEquals(List.of(), texts("select outcome from (values ('GIVEN'), ('REFUSED')) as outcomes (outcome) where not exists"
                + " (select from held_item i join held_request h on h.id = i.held_id where h.state = 'ANSWERED' and i.answer = outcomes.outcome)"));
        assertTrue(number("select count(*) from held_request where state = 'OPEN' and until >= '2026-04-02'") >= 2, "some wait");
        assertTrue(number("select count(*) from held_request where state = 'OPEN' and until < '2026-04-02'") >= 1, "one was left lying");
        assertEquals(1, number("select count(*) from data_request where consent_id is not null"));
        assertTrue(number("select count(*) from document where kind = 'gegeven-andere-wet'") >= 2);
    }

    @Test
    void whatWasCommittedIsOnTheDisk() {
        assertEquals(List.of("on", "on"), List.of(texts("show fsync").get(0), texts("show synchronous_commit").get(0)));
    }

    @Test
    void everyRecordOfTheLogIsInAMonthThatCanEnd() {
        assertTrue(number("select count(*) from audit.access_record") > 0);
        assertEquals(0, number("select count(*) from audit.access_record_other"));
    }

    @Test
    void nothingHappensOnARestDayOrAfterNow() {
        assertEquals(0, number("select count(*) from dossier where extract(isodow from decide_by) > 5 or extract(isodow from requested_on) > 5"));
        assertEquals(0, number("select count(*) from document where offered_at > '2026-04-02 18:00 Europe/Amsterdam'"));
        assertEquals(0, number("select count(*) from audit.access_record where occurred_at > '2026-04-02 18:00 Europe/Amsterdam'"));
    }

    @Test
    void oneResidentIsKnownUnderSeveralLawsAndNeitherSeesTheOther() throws SQLException {
        assertTrue(number("select count(*) from (select bsn from dossier_person where part = 'RESIDENT' group by bsn having count(distinct split_part(domain_key, '/', 2)) > 1) as known") > 5);
        long all = number("select count(*) from dossier where domain_key = '" + JEUGD + "'");
        try (Connection app = DriverManager.getConnection(database.url("dossierwacht"), "dw_app", secrets.get("DW_DB_PASSWORD"))) {
            app.setAutoCommit(false);
            app.createStatement().execute("select set_config('app.domain', '" + JEUGD + "', true)");
            assertEquals(all, first(app, "select count(*) from dossier"));
            for (String table : List.of("dossier", "dossier_person", "identity_verification", "document", "document_chunk", "gate_refusal", "advice_request")) {
                assertEquals(0, first(app, "select count(*) from " + table + " where domain_key = '" + WMO + "'"), table);
            }
            app.rollback();
            assertEquals(0, first(app, "select count(*) from dossier"));
        }
    }

    @Test
    void everyDocumentOpensToWhatWasFiled() throws SQLException {
        Vault vault = database.vault(secrets);
        try (Connection superuser = superuser(); ResultSet rows = superuser.createStatement().executeQuery("select d.id, d.dossier_id, d.sha256, d.size_in_bytes,"
                + " (select array_agg(c.ciphertext order by c.position) from document_chunk c where c.document_id = d.id) from document d")) {
            while (rows.next()) {
                byte[] content = vault.decrypt(new Vault.Place(rows.getObject(2, UUID.class), rows.getObject(1, UUID.class)), List.of((byte[][]) rows.getArray(5).getArray()));
                assertEquals(rows.getString(3), WorkFile.sha256(content));
                assertEquals(rows.getLong(4), content.length);
            }
        }
    }

    @Test
    void everyArchivedDossierHasAnArchiveFileAndNoWorkFile() {
        assertEquals(0, number("select count(*) from dossier d where (stage = 'ARCHIVED') <> exists (select from archive_file a where a.dossier_id = d.id)"));
        assertEquals(0, number("select count(*) from document o join dossier d on d.id = o.dossier_id where d.stage = 'ARCHIVED'"));
        assertTrue(number("select count(*) from archive_item") >= 16);
        // The server destroys the keys when it starts.
        assertEquals(number("select count(*) from archive_file"), number("select count(*) from key_destruction k join dossier d on d.id = k.dossier_id"));
    }

    @Test
    void noBsnIsInvalidAndAllAreOfTheTestRange() {
        for (String bsn : texts("select distinct bsn from dossier_person where bsn is not null")) {
            assertTrue(Bsn.read(bsn).isPresent() && bsn.startsWith("9999"), "not a test BSN");
        }
        new DemoPersonSource().everybody().forEach(bsn -> assertTrue(bsn.digits().startsWith("9999")));
    }

    @Test
    void theServiceRingWroteDownEveryStep() {
        assertEquals(0, number("select count(*) from dossier d where not exists (select from audit.access_record a where a.dossier_id = d.id and a.action = 'DOSSIER_CREATE'"
                + " and a.employee = d.assignee and a.domain_key = d.domain_key and a.outcome = 'PERMITTED')"));
        assertEquals(0, number("select count(*) from audit.access_record where outcome = 'REFUSED'"));
    }

    @Test
    void theAdviserHasQuestionsAndAnswersAndTheNotesAreTheirAuthors() {
        assertTrue(number("select count(*) from adviser_file where state = 'OPEN'") >= 4);
        assertTrue(number("select count(*) from adviser_file where state = 'DELIVERED'") >= 4);
        assertEquals(number("select count(*) from advice_request"), number("select count(*) from adviser_file"));
        assertEquals(List.of("jeugd.consulent 1", "wmo.consulent 2"), texts("select author || ' ' || count(*) from notes.personal_note group by author order by author"));
    }

    @Test
    void refusalsAreThereWithAndWithoutFollowUp() {
        assertTrue(number("select count(*) from gate_refusal where followed_up is not null") > 5);
        assertTrue(number("select count(*) from gate_refusal where followed_up is null and rule = 'AVG-9-MEDICAL'") > 0);
        assertTrue(number("select count(*) from gate_refusal where rule like '%-ID-COPY'") > 5);
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(database.url("dossierwacht"), "postgres", "");
    }

    private long number(String query, Object... values) {
        try (Connection superuser = superuser()) {
            return first(superuser, values.length == 0 ? query : query.formatted(values));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long first(Connection connection, String query) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> texts(String query) {
        try (Connection superuser = superuser(); ResultSet rows = superuser.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
