package nl.dossierwacht.demo.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import nl.dossierwacht.confidential.ConfidentialService;
import nl.dossierwacht.confidential.OrphanService;
import nl.dossierwacht.confidential.OrphanService.OrphanView;
import nl.dossierwacht.confidential.Orphans;
import nl.dossierwacht.demo.DemoDatabase;
import nl.dossierwacht.demo.DemoFolder;
import nl.dossierwacht.demo.Ports;
import nl.dossierwacht.demo.Secrets;
import nl.dossierwacht.demo.papers.DemoPaper;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.DossierView;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.dossier.SearchKey;
import nl.dossierwacht.inspection.GatherView;
import nl.dossierwacht.inspection.HandOver;
import nl.dossierwacht.inspection.InspectionDeskService;
import nl.dossierwacht.inspection.InspectionGatherService;
import nl.dossierwacht.inspection.NewRequest;
import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.opening.OpeningReview;
import nl.dossierwacht.opening.OpeningService;
import nl.dossierwacht.opening.ReviewedOpening;
import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.dossier.DossierPerson.Means;
import nl.dossierwacht.persistence.inspection.EstablishedIdentity;
import nl.dossierwacht.persistence.inspection.InspectionRequest;
import nl.dossierwacht.persistence.opening.Opening.Kind;
import nl.dossierwacht.persistence.opening.OpeningNotice.Judgement;
import nl.dossierwacht.persistence.reading.OldReading.Said;
import nl.dossierwacht.persistence.reading.OldReading.UpToDate;
import nl.dossierwacht.reading.Age;
import nl.dossierwacht.reading.OldReportService;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.trawling.Slowed;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkService;

/** Need to know through the services, with all three rings, under the application's database role: two colleagues with one hat, and their archivist. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedToKnowTest {

    private static final LocalDateTime NOW = LocalDateTime.now(ZoneId.of("Europe/Amsterdam"));
    private static final Employee ANNA = Employee.wmo("anna");
    private static final Employee BRAM = Employee.wmo("bram");
    private static final Employee ARCHIVIST = new Employee("archief", new Hat(ANNA.domain(), Role.ARCHIVIST));
    private static final Employee OFFICER = new Employee("officier", Hat.fromGrantedRole("hat:voorbeeldstad:NONE:TOEZICHT:college:PRIVACY_OFFICER").orElseThrow());
    private static final Bsn RESIDENT = new Bsn("999999990");
    private static final String SENTENCE = "om de uren te vergelijken";

    @TempDir
    static Path here;

    private DemoFolder folder;
    private DemoDatabase database;
    private OneConnection application;
    private OneConnection notes;
    private TownHall hall;

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

    @Test
    void aColleaguesDossierOpensWithAReasonAndIsFoundWithoutOne() throws Exception {
        String number = make(NOW);
        UUID paper = paper(number, NOW);
        assertTrue(as(ANNA, () -> dossiers().open(number)).isPresent());
        assertTrue(as(ARCHIVIST, () -> dossiers().open(number)).isPresent());
        assertEquals(Optional.empty(), as(BRAM, () -> dossiers().open(number)));
        assertTrue(as(BRAM, () -> dossiers().find(new SearchKey.Citizen(RESIDENT), "aanvraag behandelen")).stream().anyMatch(found -> found.number().equals(number)));
        assertEquals(number, as(BRAM, () -> openings().closed(number)).orElseThrow().number());
        assertRefused("AVG-5-1-NEED-TO-KNOW", BRAM, () -> hall.service(IntakeService.class).of(number));
        assertRefused("AVG-5-1-NOT-HERE", BRAM, () -> hall.service(IntakeService.class).read(paper));
        assertRefused("AVG-5-2-OPENING-REASON", BRAM, () -> opened(number, Kind.OTHER, "werk"));
        assertRefused("AVG-5-2-OPENING-REASON", BRAM, () -> opened(number, Kind.INSPECTION, SENTENCE));
        assertRefused("AVG-9-REASON-GATE", BRAM, () -> opened(number, Kind.OTHER, "zij belde over haar depressie"));
        as(BRAM, () -> opened(number, Kind.REPLACEMENT, ""));
        assertTrue(as(BRAM, () -> dossiers().open(number)).isPresent());
        assertTrue(as(BRAM, () -> hall.service(IntakeService.class).read(paper)).content().length > 0);
        assertEquals(Optional.empty(), as(Employee.wmo("carla"), () -> dossiers().open(number)), "a reason is one employee's");
    }

    @Test
    void whoOnlyLooksWhatWouldAskForAReasonIsCountedToo() throws Exception {
        Employee counting = Employee.wmo("doorteller");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            numbers.add(make(NOW));
        }
        assertThrows(Slowed.class, () -> {
            for (String number : numbers) {
                as(counting, () -> openings().closed(number));
            }
        });
    }

    @Test
    void aConfidentialDossierIsThereForTheNamedOnly() throws Exception {
        String number = make(NOW);
        as(BRAM, () -> opened(number, Kind.TRANSFER, ""));
        assertRefused("AVG-5-1-CONFIDENTIAL-OWN", BRAM, () -> named(number, List.of()));
        as(ANNA, () -> named(number, List.of()));
        for (Employee other : List.of(BRAM, ARCHIVIST)) {
            assertEquals(Optional.empty(), as(other, () -> dossiers().open(number)));
            assertFalse(as(other, () -> dossiers().find(new SearchKey.Citizen(RESIDENT), "aanvraag behandelen")).stream().anyMatch(found -> found.number().equals(number)));
            assertEquals(List.of(), as(other, () -> dossiers().find(new SearchKey.Number(number), "aanvraag behandelen")));
        }
        assertEquals(Optional.empty(), as(BRAM, () -> openings().closed(number)));
        assertRefused("AVG-5-1-NOT-HERE", BRAM, () -> opened(number, Kind.TRANSFER, ""));
        as(ANNA, () -> named(number, List.of("bram", "archief")));
        assertEquals(List.of("anna", "archief", "bram"), as(BRAM, () -> dossiers().open(number)).orElseThrow().confidential().orElseThrow().named());
        assertTrue(as(ARCHIVIST, () -> dossiers().open(number)).isPresent());
        as(BRAM, () -> named(number, List.of()));
        assertEquals(Optional.empty(), as(ARCHIVIST, () -> dossiers().open(number)));
        assertTrue(as(ANNA, () -> hall.service(ConfidentialService.class).lift(number, seen(number))));
        assertTrue(as(ARCHIVIST, () -> dossiers().open(number)).isPresent());
    }

    @Test
    void namesAreChangedByWhoSawThemAsTheyAreOnly() throws Exception {
        String number = make(NOW);
        as(BRAM, () -> opened(number, Kind.TRANSFER, ""));
        ConfidentialService confidential = hall.service(ConfidentialService.class);
        assertTrue(as(ANNA, () -> confidential.name(number, Set.of(), List.of("bram", "carla"))));
        Set<String> asBramSawIt = as(BRAM, () -> seen(number));
        assertTrue(as(ANNA, () -> confidential.name(number, asBramSawIt, List.of("bram"))));
        assertFalse(as(BRAM, () -> confidential.name(number, asBramSawIt, List.of("bram", "carla", "dirk"))), "carla would be back");
        assertFalse(as(BRAM, () -> confidential.lift(number, asBramSawIt)));
        assertFalse(as(BRAM, () -> confidential.lift(number, Set.of())));
        assertEquals(Set.of("anna", "bram"), as(BRAM, () -> seen(number)));
        assertTrue(as(BRAM, () -> confidential.name(number, Set.of("anna", "bram"), List.of("anna", "dirk"))));
        assertEquals(Set.of("anna", "bram", "dirk"), as(ANNA, () -> seen(number)));
    }

    @Test
    void anOldReportAsksBeforeItIsReadAndTheArchivistIsNotAsked() throws Exception {
        LocalDateTime then = NOW.minusYears(3);
        String number = make(then);
        UUID paper = paper(number, then);
        assertRefused("AVG-5-1-OLD-REPORT", ANNA, () -> hall.service(IntakeService.class).read(paper));
        assertEquals(Age.OLD, as(ANNA, () -> readings().asked(paper)).orElseThrow().age());
        assertRefused("AVG-5-1-OLD-REPORT", ANNA, () -> said(paper, new Said(UpToDate.YES, "nodig", null)));
        as(ANNA, () -> said(paper, new Said(UpToDate.CANNOT_TELL, SENTENCE, null)));
        assertEquals(Optional.empty(), as(ANNA, () -> readings().asked(paper)));
        assertTrue(as(ANNA, () -> hall.service(IntakeService.class).read(paper)).content().length > 0);
        assertTrue(as(ARCHIVIST, () -> hall.service(IntakeService.class).read(paper)).content().length > 0);
        assertEquals(Optional.empty(), as(BRAM, () -> readings().asked(paper)), "who has no need to know isn't asked either");
    }

    @Test
    void whoGathersForAnInspectionNeedsNoOtherReason() throws Exception {
        Bsn asker = new Bsn("999985097");
        String number = make(asker, NOW);
        String request = asked(asker);
        assertEquals(Optional.empty(), as(BRAM, () -> dossiers().open(number)));
        assertTrue(as(BRAM, () -> gathering().part(request)).orElseThrow().count() > 0);
        assertTrue(as(BRAM, () -> dossiers().open(number)).isPresent());
        GatherView part = as(BRAM, () -> gathering().part(request)).orElseThrow();
        assertEquals(new HandOver.Done(), as(BRAM, () -> gathering().handOver(request, part.seen(), part.suggested())));
    }

    @Test
    void nobodyAnswersAnInspectionAroundAConfidentialDossier() throws Exception {
        Bsn asker = new Bsn("999991838");
        String number = make(asker, NOW);
        as(ANNA, () -> named(number, List.of()));
        String request = asked(asker);
        for (Employee other : List.of(BRAM, ARCHIVIST)) {
            GatherView nothing = as(other, () -> gathering().part(request)).orElseThrow();
            assertEquals(0, nothing.count());
            assertEquals(new HandOver.ByAColleague(), as(other, () -> gathering().nothingHere(request)));
            assertEquals(new HandOver.ByAColleague(), as(other, () -> gathering().handOver(request, nothing.seen(), nothing.suggested())));
        }
        GatherView part = as(ANNA, () -> gathering().part(request)).orElseThrow();
        assertEquals(new HandOver.Done(), as(ANNA, () -> gathering().handOver(request, part.seen(), part.suggested())));
    }

    @Test
    void thePrivacyOfficerReviewsWhyADossierWasOpenedAndWhoseWorkItIsSaysThatTheySawIt() throws Exception {
        String number = make(NOW);
        as(BRAM, () -> opened(number, Kind.OTHER, "De buurvrouw belt over 06-12345678."));
        ReviewedOpening listed = newest(as(OFFICER, () -> review().all()).toSee());
        assertEquals("bram", listed.reader());
        assertEquals("", listed.words(), "what was typed shows one at a time");
        ReviewedOpening one = as(OFFICER, () -> review().one(listed.id())).orElseThrow();
        assertEquals("De buurvrouw belt over ….", one.words());
        assertFalse(one.dossierName().contains(number));
        assertEquals(Optional.empty(), one.toldAt());
        assertEquals(1, as(ANNA, () -> hall.service(WorkService.class).mine()).stream().filter(item -> item.kind() == WorkItem.Kind.SEE_OPENING && item.number().equals(number)).count());
        assertRefused("AVG-5-2-OPENING-SEEN", BRAM, () -> openings().seen(number));
        assertEquals(1, as(ANNA, () -> openings().seen(number)));
        assertEquals(0, as(ANNA, () -> openings().seen(number)));
        assertTrue(as(OFFICER, () -> review().one(listed.id())).orElseThrow().toldAt().isPresent());
        assertEquals(0, as(ANNA, () -> hall.service(WorkService.class).mine()).stream().filter(item -> item.kind() == WorkItem.Kind.SEE_OPENING && item.number().equals(number)).count());
        assertRefused("AVG-5-2-OPENING-JUDGED", OFFICER, () -> review().judge(listed.id(), Judgement.NOT_IN_ORDER, " "));
        assertTrue(as(OFFICER, () -> review().judge(listed.id(), Judgement.ASKED, "Waarom niet via de balie?")));
        assertFalse(as(OFFICER, () -> review().judge(listed.id(), Judgement.ASKED, "Nog eens.")));
        assertTrue(as(OFFICER, () -> review().judge(listed.id(), Judgement.IN_ORDER, "")));
        assertFalse(as(OFFICER, () -> review().judge(listed.id(), Judgement.NOT_IN_ORDER, "Toch niet.")));
        assertEquals("Waarom niet via de balie?", as(OFFICER, () -> review().one(listed.id())).orElseThrow().note(), "what was asked stays with it");
    }

    @Test
    void nobodyReviewsTheirOwnOpeningAndNobodyElsesHatReviewsAny() throws Exception {
        String number = make(NOW);
        as(Employee.wmo("officier"), () -> opened(number, Kind.QUALITY_CHECK, ""));
        ReviewedOpening own = as(OFFICER, () -> review().all()).toSee().stream().filter(ReviewedOpening::own).findFirst().orElseThrow();
        assertRefused("AVG-5-2-OPENING-JUDGED", OFFICER, () -> review().judge(own.id(), Judgement.IN_ORDER, ""));
        assertThrows(Refusal.class, () -> as(ANNA, () -> review().all()));
        Employee elsewhere = new Employee("ander", Hat.fromGrantedRole("hat:anderstad:NONE:TOEZICHT:college:PRIVACY_OFFICER").orElseThrow());
        assertEquals(List.of(), as(elsewhere, () -> review().all()).toSee());
        assertEquals(Optional.empty(), as(elsewhere, () -> review().one(own.id())));
        assertRefused("AVG-5-2-OPENING-JUDGED", elsewhere, () -> review().judge(own.id(), Judgement.IN_ORDER, ""));
    }

    @Test
    void aConfidentialDossierThatNobodyReachesAnyMoreIsNoticedUntilSomebodyComesBack() throws Exception {
        Employee dora = Employee.wmo("dora");
        Employee eva = Employee.wmo("eva");
        LocalDateTime then = NOW.minusMonths(2);
        String number = at(then, dora, () -> dossiers().create(new NewDossier(RESIDENT, "traplift", then.toLocalDate(), Optional.empty(), Optional.of(Means.CONVERSATION))));
        at(then, dora, () -> named(number, List.of("eva")));
        at(NOW.minusDays(22), eva, () -> dossiers().find(new SearchKey.Number(number), "aanvraag behandelen"));
        look();
        assertEquals(1, orphansOf("dora").size(), "three weeks are over");
        assertEquals(1, alone(eva, number), "who comes back is the only one, and hears it");
        look();
        assertEquals(List.of(), orphansOf("dora"), "somebody was there just now");
    }

    @Test
    void whenTheLastNamedLeftThePrivacyOfficerHasAColleagueNamed() throws Exception {
        Employee gone = Employee.wmo("vertrokken");
        Employee successor = Employee.wmo("opvolger");
        LocalDateTime then = NOW.minusMonths(2);
        String number = at(then, gone, () -> dossiers().create(new NewDossier(RESIDENT, "traplift", then.toLocalDate(), Optional.empty(), Optional.of(Means.CONVERSATION))));
        at(then, gone, () -> named(number, List.of("ook.weg")));
        look();
        OrphanView orphan = orphansOf("vertrokken").get(0);
        assertEquals(List.of("ook.weg", "vertrokken"), orphan.named());
        assertFalse(orphan.toString().contains(number) || orphan.toString().contains("traplift"));
        assertTrue(as(OFFICER, () -> hall.service(WorkService.class).mine()).stream().anyMatch(item -> item.kind() == WorkItem.Kind.NAME_SOMEBODY));
        for (String nobody : List.of("", "officier", "Officier", "iedereen van de Wmo")) {
            assertRefused("AVG-5-1-SOMEBODY-IS-NAMED", OFFICER, () -> nameInstead(orphan.id(), nobody));
        }
        Employee elsewhere = new Employee("ander", Hat.fromGrantedRole("hat:anderstad:NONE:TOEZICHT:college:PRIVACY_OFFICER").orElseThrow());
        assertEquals(List.of(), as(elsewhere, () -> hall.service(OrphanService.class).all()));
        assertRefused("AVG-5-1-SOMEBODY-IS-NAMED", elsewhere, () -> nameInstead(orphan.id(), "opvolger"));
        assertThrows(Refusal.class, () -> as(ANNA, () -> hall.service(OrphanService.class).all()));
        as(OFFICER, () -> nameInstead(orphan.id(), "opvolger"));
        assertEquals(List.of(), orphansOf("vertrokken"));
        assertEquals(Optional.empty(), as(BRAM, () -> openings().closed(number)));
        assertEquals(number, as(successor, () -> openings().closed(number)).orElseThrow().number());
        assertEquals(1, alone(successor, number), "who was named is the only one, and hears it");
        assertRefused("AVG-5-1-SOMEBODY-IS-NAMED", OFFICER, () -> nameInstead(orphan.id(), "bram"));
    }

    private long alone(Employee employee, String number) throws Exception {
        as(employee, () -> hall.service(WorkService.class).mine());
        return as(employee, () -> hall.service(WorkService.class).mine()).stream().filter(item -> item.kind() == WorkItem.Kind.NAME_ANOTHER && item.number().equals(number)).count();
    }

    private void look() throws Exception {
        as(OFFICER, () -> {
            hall.service(Orphans.class).look();
            return null;
        });
    }

    private List<OrphanView> orphansOf(String named) throws Exception {
        return as(OFFICER, () -> hall.service(OrphanService.class).all()).stream().filter(orphan -> orphan.named().contains(named)).toList();
    }

    private Void nameInstead(UUID orphan, String account) {
        hall.service(OrphanService.class).name(orphan, account);
        return null;
    }

    private OpeningReview review() {
        return hall.service(OpeningReview.class);
    }

    private static ReviewedOpening newest(List<ReviewedOpening> openings) {
        return openings.get(0);
    }

    private String asked(Bsn asker) throws Exception {
        Employee desk = new Employee("inzage", Hat.fromGrantedRole("hat:voorbeeldstad:NONE:INZAGE:college:RIGHTS_DESK").orElseThrow());
        return as(desk, () -> hall.service(InspectionDeskService.class).register(new NewRequest(asker, NOW.toLocalDate(), InspectionRequest.ReceivedBy.COUNTER,
                EstablishedIdentity.Means.DIGID, Optional.empty(), null, Set.of(Law.WMO))));
    }

    private InspectionGatherService gathering() {
        return hall.service(InspectionGatherService.class);
    }

    private String make(LocalDateTime on) throws Exception {
        return make(RESIDENT, on);
    }

    private String make(Bsn resident, LocalDateTime on) throws Exception {
        return at(on, ANNA, () -> dossiers().create(new NewDossier(resident, "traplift", on.toLocalDate(), Optional.empty(), Optional.of(Means.CONVERSATION))));
    }

    private UUID paper(String number, LocalDateTime on) throws Exception {
        DemoPaper paper = DemoPaper.draw("quote", new DemoPaper.About("S. de Vries", LocalDate.of(1951, 3, 14), "traplift", on.toLocalDate(), 1));
        return at(on, ANNA, () -> hall.service(Desk.class).takeIn(number, paper));
    }

    private Void opened(String number, Kind kind, String words) {
        openings().open(number, kind, words);
        return null;
    }

    /** As somebody who just looked. */
    private boolean named(String number, List<String> others) {
        return hall.service(ConfidentialService.class).name(number, seen(number), others);
    }

    private Set<String> seen(String number) {
        return dossiers().open(number).flatMap(DossierView::confidential).map(now -> Set.copyOf(now.named())).orElse(Set.of());
    }

    private Void said(UUID item, Said said) {
        readings().say(item, said);
        return null;
    }

    private DossierService dossiers() {
        return hall.service(DossierService.class);
    }

    private OpeningService openings() {
        return hall.service(OpeningService.class);
    }

    private OldReportService readings() {
        return hall.service(OldReportService.class);
    }

    private void assertRefused(String rule, Employee employee, Callable<?> work) {
        assertEquals(rule, assertThrows(Refusal.class, () -> as(employee, work)).decision().rule().value());
    }

    private <T> T as(Employee employee, Callable<T> work) throws Exception {
        return at(NOW, employee, work);
    }

    /** Each call is one request; what it wrote is there for the next. */
    private <T> T at(LocalDateTime moment, Employee employee, Callable<T> work) throws Exception {
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

    private OneConnection to(String role, String password) {
        OneConnection source = new OneConnection();
        source.setUrl(database.url("dossierwacht"));
        source.setUser(role);
        source.setPassword(password);
        return source;
    }
}
