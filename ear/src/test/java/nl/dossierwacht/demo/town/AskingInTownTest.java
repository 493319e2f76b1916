package nl.dossierwacht.demo.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import nl.dossierwacht.archive.ChooseOutcome;
import nl.dossierwacht.archive.FinaliseItem;
import nl.dossierwacht.archive.FinalisePage;
import nl.dossierwacht.archive.FinalisingService;
import nl.dossierwacht.asking.AskingInspection;
import nl.dossierwacht.asking.AskingRoom;
import nl.dossierwacht.asking.AskingService;
import nl.dossierwacht.asking.LookedUp;
import nl.dossierwacht.asking.ResidentAsk;
import nl.dossierwacht.confidential.ConfidentialService;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.dossier.Decided;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.dossier.TimelineEvent;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.intake.DocumentLine;
import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.persistence.asking.AskedItem;
import nl.dossierwacht.persistence.dossier.DomainRounds;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson.Means;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.person.PersonSourceUnavailable;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkService;

/** Asking residents and fetching from sources through the application's own services, with all rings and the log, on a real database; without a server, and with a clock that can be set. */
class AskingInTownTest extends InTown {

    private static final Bsn RESIDENT = new Bsn("999985097");
    private static final Bsn SECRET = new Bsn("999991383");
    private static final Employee PW = Employee.pw("pw.consulent");
    private static final Employee WMO = Employee.wmo("wmo.consulent");
    private static final Employee ARCHIVIST = new Employee("archivaris", new Hat(PW.hat().domain(), Role.ARCHIVIST));
    private static final LocalDate LAST_DAY = TODAY.plusWeeks(2);
    private static final String NOWHERE = "P-2027-99999";
    private static final String WHY = "Zonder dit is het recht op bijstand niet vast te stellen.";

    @Test
    void whatIsAskedGetsALetterAndIsWorkWhenItIsLateUntilItIsSettled() {
        String number = open(PW, RESIDENT);
        ask(PW, number, "bankafschriften", "huurovereenkomst");
        DocumentLine letter = documents(PW, number, Document.Origin.LETTER).stream().filter(line -> line.kind().equals("brief-vragen")).findFirst().orElseThrow();
        String text = text(PW, letter.id());
        for (String said : List.of("Bankafschriften", "laten zien is genoeg", WHY, "uiterlijk 29 maart 2027", "mag een papier ook laten zien", "verandert uw inkomen", "geen kopie van uw paspoort")) {
            assertTrue(text.contains(said), said + " in " + text);
        }
        List<AskingRoom.Asked> asked = room(PW, number, LAST_DAY).asked();
        assertEquals(List.of("Bankafschriften", "Huurovereenkomst"), asked.stream().map(AskingRoom.Asked::name).sorted().toList());
        assertFalse(asked.get(0).late());
        assertEquals(0, late(number, LAST_DAY));
        assertEquals(2, late(number, LAST_DAY.plusDays(1)));
        assertTrue(as(PW, TODAY, () -> hall.service(AskingService.class).received(asked.get(0).id())));
        assertFalse(as(PW, TODAY, () -> hall.service(AskingService.class).notNeeded(asked.get(0).id())), "settled once");
        assertEquals(1, late(number, LAST_DAY.plusDays(1)));
        assertTrue(as(PW, TODAY, () -> hall.service(AskingService.class).notNeeded(asked.get(1).id())));
        assertEquals(0, late(number, LAST_DAY.plusDays(1)));
        assertEquals(Set.of(AskedItem.State.RECEIVED, AskedItem.State.NOT_NEEDED), Set.copyOf(room(PW, number, TODAY).asked().stream().map(AskingRoom.Asked::state).toList()));
        List<TimelineEvent.Kind> kinds = as(PW, TODAY, () -> hall.service(DossierService.class).open(number).orElseThrow()).timeline().stream().map(TimelineEvent::kind).toList();
        assertTrue(kinds.containsAll(List.of(TimelineEvent.Kind.RESIDENT_ASKED, TimelineEvent.Kind.RESIDENT_ANSWERED)), kinds::toString);
    }

    @Test
    void whatASourceHoldsCantBeAskedUnderTheParticipatiewetHoweverItIsSent() {
        String number = open(PW, RESIDENT);
        assertEquals(List.of("adres", "huwelijk", "gezin", "loon-uitkering"), room(PW, number, TODAY).fromSource().stream().map(AskingRoom.Choice::code).toList());
        for (String code : List.of("adres", "huwelijk", "gezin", "loon-uitkering")) {
            assertRefused("PW-17-1-ASK-ONCE", () -> send(number, LAST_DAY, code), PW);
        }
        assertRefused("PW-17-1-ASK-ONCE", () -> send(number, LAST_DAY, "bankafschriften", "adres"), PW);
        for (String forged : List.of("Adres", "adres ", "gezag", "familiegroepsplan", "alles", "", "../adres")) {
            assertRefused("AVG-5-1-ASK-NAMED", () -> send(number, LAST_DAY, forged), PW);
        }
        assertRefused("AVG-5-1-ASK-NAMED", () -> send(number, LAST_DAY), PW);
        assertRefused("AVG-5-1-ASK-NAMED", () -> send(number, LAST_DAY, "vermogen", "vermogen"), PW);
        assertRefused("AVG-5-1-ASK-NAMED", () -> send(number, TODAY.plusDays(1), "vermogen"), PW);
        assertRefused("AVG-5-1-NECESSITY", () -> {
            hall.service(AskingService.class).ask(number, new ResidentAsk(List.of(new ResidentAsk.Wanted("vermogen", "misschien later handig voor ons")), LAST_DAY));
            return number;
        }, PW);
        assertEquals(List.of(), room(PW, number, TODAY).asked());
        ask(PW, number, "vermogen");
        assertRefused("AVG-5-1-ASK-NAMED", () -> send(number, LAST_DAY, "vermogen"), PW);
    }

    @Test
    void underTheOtherLawsItIsAskedAndNothingIsFetched() {
        for (Employee who : List.of(WMO, Employee.jeugd("jeugd.consulent"), Employee.wgs("wgs.consulent"))) {
            String number = open(who, RESIDENT);
            assertEquals(List.of(), room(who, number, TODAY).fromSource());
            ask(who, number, "adres");
            assertEquals(List.of("Adres"), room(who, number, TODAY).asked().stream().map(AskingRoom.Asked::name).toList());
            assertRefused("PW-53A-1-FETCH", () -> hall.service(AskingService.class).fetch(number, "adres", WHY), who);
            assertRefused("PW-53A-1-FETCH", () -> looked(number, "adres", "Kerkstraat 4", TODAY), who);
            assertEquals(List.of(), documents(who, number, Document.Origin.FROM_SOURCE));
        }
    }

    @Test
    void whatIsFetchedIsAPaperWithThatOneItemAndItsPurposeIsInTheLog() {
        String number = open(PW, RESIDENT);
        for (String code : List.of("adres", "huwelijk", "gezin")) {
            assertTrue(as(PW, TODAY, () -> hall.service(AskingService.class).fetch(number, code, WHY)));
        }
        Map<String, String> papers = new HashMap<>();
        documents(PW, number, Document.Origin.FROM_SOURCE).forEach(line -> papers.put(line.title(), text(PW, line.id())));
        assertEquals(Set.of("Uit de BRP op 15 maart 2027: Adres", "Uit de BRP op 15 maart 2027: Huwelijk of geregistreerd partnerschap", "Uit de BRP op 15 maart 2027: Partner en kinderen op hetzelfde adres"), papers.keySet());
        String address = papers.get("Uit de BRP op 15 maart 2027: Adres");
        assertTrue(address.contains("Kerkstraat 4") && address.contains(WHY), address);
        String married = papers.get("Uit de BRP op 15 maart 2027: Huwelijk of geregistreerd partnerschap");
        assertTrue(married.contains("Huwelijk, sinds 23 mei 2008.") && !married.contains("R. Bakker") && !married.contains("Kerkstraat"), married);
        String family = papers.get("Uit de BRP op 15 maart 2027: Partner en kinderen op hetzelfde adres");
        assertTrue(family.contains("Partner op hetzelfde adres: ja") && family.contains("jonger dan 18 jaar: 2") && family.contains("27 jaar of ouder: 0"), family);
        assertTrue(Stream.of("K. Bakker", "R. Bakker", "L. Bakker", "2012", "Kerkstraat").noneMatch(family::contains), family);
        assertEquals(List.of("Opzoeken in BRP: Adres", "Opzoeken in BRP: Huwelijk of geregistreerd partnerschap", "Opzoeken in BRP: Partner en kinderen op hetzelfde adres"),
                purposes(number));
        assertTrue(as(PW, TODAY, () -> hall.service(DossierService.class).open(number).orElseThrow()).timeline().stream().anyMatch(event -> event.kind() == TimelineEvent.Kind.FROM_SOURCE));
        assertRefused("PW-53A-1-FETCH", () -> hall.service(AskingService.class).fetch(number, "bankafschriften", WHY), PW);
        assertRefused("PW-53A-1-FETCH", () -> hall.service(AskingService.class).fetch(number, "alles", WHY), PW);
        assertRefused("AVG-5-1-NECESSITY", () -> hall.service(AskingService.class).fetch(number, "adres", "handig"), PW);
        assertRefused("AVG-9-REASON-GATE", () -> hall.service(AskingService.class).fetch(number, "adres", "hij verhuist vanwege zijn dementie"), PW);
    }

    @Test
    void aSecretAddressComesIntoAConfidentialDossierOnly() {
        String number = open(PW, SECRET);
        assertRefused("BRP-2-59-SECRET-ADDRESS", () -> hall.service(AskingService.class).fetch(number, "adres", WHY), PW);
        assertEquals(List.of(), documents(PW, number, Document.Origin.FROM_SOURCE));
        assertTrue(as(PW, TODAY, () -> hall.service(AskingService.class).fetch(number, "huwelijk", WHY)), "what is not the address may come");
        as(PW, TODAY, () -> hall.service(ConfidentialService.class).name(number, Set.of(), List.of()));
        assertTrue(as(PW, TODAY, () -> hall.service(AskingService.class).fetch(number, "adres", WHY)));
        DocumentLine paper = documents(PW, number, Document.Origin.FROM_SOURCE).stream().filter(line -> line.title().endsWith(": Adres")).findFirst().orElseThrow();
        assertTrue(text(PW, paper.id()).contains("Havenkade 49"));
        assertTrue(text(PW, paper.id()).contains("geheim"));
    }

    @Test
    void whatWasLookedUpByHandIsKeptWithWhoAndWhenAndPassesTheGate() {
        String number = open(PW, RESIDENT);
        as(PW, TODAY, () -> looked(number, "loon-uitkering", "WW-uitkering van 1.210 euro bruto in februari 2027", TODAY));
        DocumentLine paper = documents(PW, number, Document.Origin.FROM_SOURCE).get(0);
        assertEquals("Uit Polisadministratie UWV op 15 maart 2027: Loon uit werk en uitkeringen van het UWV", paper.title());
        String text = text(PW, paper.id());
        assertTrue(text.contains("1.210 euro") && text.contains("door pw.consulent"), text);
        assertRefused("AVG-5-1-SOURCE-TEXT", () -> looked(number, "loon-uitkering", "zij heeft een depressie en krijgt sertraline", TODAY), PW);
        assertRefused("AVG-5-1-SOURCE-TEXT", () -> looked(number, "loon-uitkering", " ", TODAY), PW);
        assertRefused("PW-53A-1-FETCH", () -> looked(number, "vermogen", "een spaarrekening", TODAY), PW);
        assertRefused("PW-53A-1-FETCH", () -> looked(number, "loon-uitkering", "niets", TODAY.plusDays(1)), PW);
        assertRefused("PW-53A-1-FETCH", () -> looked(number, "loon-uitkering", "niets", TODAY.minusDays(1)), PW);
    }

    @Test
    void strangersReachNothingAndAskNothing() {
        String number = open(PW, RESIDENT);
        ask(PW, number, "vermogen");
        UUID asked = room(PW, number, TODAY).asked().get(0).id();
        for (Employee stranger : List.of(WMO, Employee.wgs("wgs.consulent"), Employee.enforcer("pw.handhaver"))) {
            assertEquals(List.of(), room(stranger, number, TODAY).asked());
            assertRefused("AVG-5-1-HAT", () -> hall.service(AskingService.class).received(asked), stranger);
            assertRefused("AVG-5-1-HAT", () -> hall.service(AskingService.class).notNeeded(asked), stranger);
            assertEquals(refusal(() -> send(NOWHERE, LAST_DAY, "vermogen"), stranger), refusal(() -> send(number, LAST_DAY, "vermogen"), stranger));
            assertEquals(refusal(() -> hall.service(AskingService.class).fetch(NOWHERE, "adres", WHY), stranger), refusal(() -> hall.service(AskingService.class).fetch(number, "adres", WHY), stranger));
        }
        Employee colleague = Employee.pw("een.collega");
        assertEquals(List.of(), room(colleague, number, TODAY).asked());
        assertRefused("AVG-5-1-NEED-TO-KNOW", () -> send(number, LAST_DAY, "bankafschriften"), colleague);
        assertRefused("AVG-5-1-NEED-TO-KNOW", () -> hall.service(AskingService.class).fetch(number, "adres", WHY), colleague);
        assertRefused("AVG-5-1-HAT", () -> hall.service(AskingService.class).received(asked), colleague);
        assertEquals(AskedItem.State.OPEN, room(PW, number, TODAY).asked().get(0).state());
    }

    @Test
    void nothingIsAskedAfterTheDecisionAndWhatIsOpenKeepsTheDossierFromBeingFinalised() {
        String number = open(PW, RESIDENT);
        ask(PW, number, "vermogen");
        as(PW, TODAY, () -> {
            hall.service(DossierService.class).decide(number, new Decided(Dossier.Outcome.GRANTED, TODAY, "Het recht is vastgesteld."));
            return number;
        });
        assertRefused("AVG-5-1-ASK-NAMED", () -> send(number, LAST_DAY, "bankafschriften"), PW);
        assertRefused("PW-53A-1-FETCH", () -> hall.service(AskingService.class).fetch(number, "adres", WHY), PW);
        assertTrue(openEnds(number).contains("ASKED_OF_RESIDENT"), () -> openEnds(number).toString());
        UUID open = room(PW, number, TODAY).asked().get(0).id();
        as(PW, TODAY, () -> hall.service(AskingService.class).notNeeded(open));
        assertFalse(openEnds(number).contains("ASKED_OF_RESIDENT"));
    }

    @Test
    void whatWasFetchedIsArchivedAsWhatItIsAndAfterFinalisingNothingIsAskedOrFetched() {
        String number = open(PW, RESIDENT);
        ask(PW, number, "vermogen");
        as(PW, TODAY, () -> hall.service(AskingService.class).fetch(number, "adres", WHY));
        UUID asked = room(PW, number, TODAY).asked().get(0).id();
        as(PW, TODAY, () -> hall.service(AskingService.class).received(asked));
        as(PW, TODAY, () -> {
            hall.service(DossierService.class).decide(number, new Decided(Dossier.Outcome.GRANTED, TODAY, "Het recht is vastgesteld."));
            return number;
        });
        FinalisingService finalising = hall.service(FinalisingService.class);
        as(ARCHIVIST, TODAY, () -> {
            FinalisePage page = finalising.page(number).orElseThrow();
            assertTrue(page.items().stream().anyMatch(item -> item.origin().equals("FROM_SOURCE") && !item.isFromResident()));
            Set<UUID> all = page.items().stream().map(FinaliseItem::id).collect(Collectors.toSet());
            assertTrue(finalising.choose(number, page.step(), all, Choice.ARCHIVE, "") instanceof ChooseOutcome.Chosen);
            return all;
        });
        // Making the archive file takes the workers that aren't here: only its end, as the services meet it.
        as(PW, TODAY, () -> {
            hall.service(AskingService.class).room(number);
            return hall.inTransaction(em -> em.createNativeQuery("update dossier set stage = 'ARCHIVED' where number = :number").setParameter("number", number).executeUpdate());
        });
        assertRefused("Q1-WORK-FILE-CLOSED", () -> send(number, LAST_DAY, "bankafschriften"), PW);
        assertRefused("Q1-WORK-FILE-CLOSED", () -> hall.service(AskingService.class).fetch(number, "adres", WHY), PW);
        assertRefused("Q1-WORK-FILE-CLOSED", () -> looked(number, "adres", "Kerkstraat 4", TODAY), PW);
    }

    private List<String> openEnds(String number) {
        return as(ARCHIVIST, TODAY, () -> hall.service(FinalisingService.class).page(number).orElseThrow().openEnds().stream().map(end -> end.kind().name()).toList());
    }

    @Test
    void whatIsAskedAndWhyIsNowhereInPlain() {
        String number = open(PW, RESIDENT);
        ask(PW, number, "vermogen");
        room(PW, number, TODAY);
        List<?> rows = as(PW, TODAY, () -> hall.inTransaction(em -> em.createNativeQuery("select encode(a.words, 'escape') || a.asked_by || a.state from asked_item a").getResultList()));
        assertTrue(rows.stream().map(Object::toString).noneMatch(row -> row.contains("ermogen") || row.contains("bijstand")));
    }

    @Test
    void theResidentInspectsWhatTheyWereAskedAndWhyAndWhatCameOfIt() {
        String number = open(PW, RESIDENT);
        ask(PW, number, "vermogen", "bankafschriften");
        UUID came = room(PW, number, TODAY).asked().stream().filter(one -> one.name().equals("Bankafschriften")).findFirst().orElseThrow().id();
        as(PW, TODAY, () -> hall.service(AskingService.class).received(came));
        List<String> seen = as(PW, TODAY, () -> hall.service(DomainRounds.class).in(PW.hat().domain(), "test", () -> hall.service(AskingInspection.class)
                .inspectableIn(hall.service(OpenDossiers.class).find(number).orElseThrow()).stream().map(item -> item.title() + '|' + ((BundlePart.TextPart) item.content().get()).text()).toList()));
        assertEquals(2, seen.size());
        assertTrue(seen.stream().allMatch(one -> one.startsWith("Aan u gevraagd op 15 maart 2027|") && one.contains(WHY)), seen::toString);
        assertTrue(seen.stream().anyMatch(one -> one.contains("Bankafschriften") && one.contains("Ontvangen op 15 maart 2027")), seen::toString);
        assertTrue(seen.stream().anyMatch(one -> one.contains("Vermogen") && one.contains("Nog niet ontvangen")), seen::toString);
    }

    @Test
    void aSourceThatDoesNotAnswerLeavesNothingBehind() {
        String number = open(PW, RESIDENT);
        assertThrows(PersonSourceUnavailable.class, () -> as(PW, TODAY, () -> hall.service(AskingService.class).fetch(number, "loon-uitkering", WHY)));
        assertEquals(List.of(), documents(PW, number, Document.Origin.FROM_SOURCE));
    }

    private List<?> purposes(String number) {
        return as(PW, TODAY, () -> {
            hall.service(AskingService.class).room(number);
            return hall.inTransaction(em -> em.createNativeQuery("select a.purpose from audit.access_record a join dossier d on d.id = a.dossier_id where d.number = :number and a.action = 'SOURCE_FETCH' and a.outcome = 'PERMITTED' order by a.purpose")
                    .setParameter("number", number).getResultList());
        });
    }

    private long late(String number, LocalDate day) {
        return as(PW, day, () -> hall.service(WorkService.class).mine()).stream().filter(item -> item.kind() == WorkItem.Kind.ANSWER_LATE && item.number().equals(number)).mapToInt(WorkItem::count).sum();
    }

    private void ask(Employee who, String number, String... codes) {
        as(who, TODAY, () -> send(number, LAST_DAY, codes));
    }

    private String send(String number, LocalDate answerBy, String... codes) {
        hall.service(AskingService.class).ask(number, new ResidentAsk(Stream.of(codes).map(code -> new ResidentAsk.Wanted(code, WHY)).toList(), answerBy));
        return number;
    }

    private String looked(String number, String code, String found, LocalDate on) {
        hall.service(AskingService.class).lookedUp(number, new LookedUp(code, WHY, found, on));
        return number;
    }

    private AskingRoom room(Employee who, String number, LocalDate day) {
        return as(who, day, () -> hall.service(AskingService.class).room(number));
    }

    private List<DocumentLine> documents(Employee who, String number, Document.Origin origin) {
        return as(who, TODAY, () -> hall.service(IntakeService.class).of(number)).stream().filter(line -> line.origin() == origin).toList();
    }

    private String text(Employee who, UUID document) {
        return as(who, TODAY, () -> {
            try (PDDocument pdf = Loader.loadPDF(hall.service(IntakeService.class).read(document).content())) {
                return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String open(Employee who, Bsn bsn) {
        return as(who, TODAY, () -> hall.service(DossierService.class).create(new NewDossier(bsn, "bijstand", TODAY, Optional.empty(), Optional.of(Means.CONVERSATION))));
    }

    /** Refused before anything is written, so that the town hall's one transaction goes on. */
    private void assertRefused(String rule, Supplier<?> call, Employee who) {
        assertEquals(rule, refusal(call, who));
    }

    private String refusal(Supplier<?> call, Employee who) {
        return refusal(who, TODAY, call);
    }
}
