package nl.dossierwacht.demo.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.archive.ArchiveService;
import nl.dossierwacht.archive.ChooseOutcome;
import nl.dossierwacht.archive.FinaliseItem;
import nl.dossierwacht.archive.FinaliseOutcome;
import nl.dossierwacht.archive.FinalisePage;
import nl.dossierwacht.archive.FinalisingService;
import nl.dossierwacht.archive.LookedAgain;
import nl.dossierwacht.demo.papers.DemoPaper;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.dossier.Decided;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.intake.Answers;
import nl.dossierwacht.intake.FilingService;
import nl.dossierwacht.intake.GateCounts;
import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.intake.Offer;
import nl.dossierwacht.intake.gate.UploadGate;
import nl.dossierwacht.intake.gate.Verdict.Question;
import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson.Means;
import nl.dossierwacht.persistence.intake.GateLook.Found;
import nl.dossierwacht.persistence.intake.Necessity;

/** What entered before is looked at with the detectors of today before it is archived (Q1, 2, 17, 22): papers of the town never passed a gate. */
class LookedAtAgainTest extends InTown {

    private static final Bsn RESIDENT = new Bsn("999966820");
    private static final Employee WMO = Employee.wmo("wmo.consulent");
    private static final Employee ARCHIVIST = new Employee("archivaris", new Hat(WMO.domain(), Role.ARCHIVIST));
    private static final Employee OFFICER = new Employee("privacy.officer", new Hat(new DomainKey("voorbeeldstad", Law.NONE, Task.TOEZICHT, "college"), Role.PRIVACY_OFFICER));
    private static final Necessity NOW = new Necessity("Kosten voorziening beoordelen", "aanvraag", "Wmo 5.1.1 lid 1", "het bedrag bepaalt het besluit", "alleen het bedrag noemen is niet genoeg");
    private static final String ORDINARY = "Offerte voor een traplift van Zorgwinkel De Proef: 4.200 euro, levertijd zes weken.";
    private static final String ZONE = "P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<<\nSPECI20142NLD6503101F2403096999999990<<<<<84";
    private static final String INVITATION = "Ziekenhuis\nPolikliniek cardiologie\nWij verwachten u op 3 maart. Neem uw verzekeringspas mee.";
    private static final String UNREADABLE = "%PDF-1.7\n" + "x".repeat(400);

    @Override
    TownHall hall(LocalDateTime last) {
        return database.hall(last, TownDatabase.READER);
    }

    @Test
    void anOrdinaryPaperIsLookedAtOnceAndArchived() {
        String number = decided(ORDINARY);
        archiveAll(number);
        assertEquals(1, page(number).toLookAt());
        assertInstanceOf(FinaliseOutcome.NotLookedAt.class, finalise(number), "nothing is archived that the detectors of today didn't look at");
        assertEquals(new LookedAgain(0, false), look(number));
        assertEquals(0, page(number).toLookAt());
        assertInstanceOf(FinaliseOutcome.Finalised.class, finalise(number));
    }

    @Test
    void aCopyOfAnIdentityDocumentThatSlippedInDoesNotGetIntoTheArchiveByAnyChoice() {
        String number = decided(ZONE);
        archiveAll(number);
        look(number);
        FinaliseItem copy = paperOf(number);
        assertEquals(Found.IDENTITY + " 1", copy.found() + " " + copy.foundPage());
        assertEquals(List.of(OpenEnd.Kind.FOUND_AGAIN), page(number).openEnds().stream().map(OpenEnd::kind).toList());
        assertEquals("Q1-NOTHING-OPEN", assertInstanceOf(FinaliseOutcome.Held.class, finalise(number)).rule().value());
        assertEquals("Q1-FOUND-NOT-ARCHIVED", assertInstanceOf(ChooseOutcome.Held.class, choose(number, copy.id(), Choice.ARCHIVE)).rule().value());
        answer(number, copy.id(), false);
        assertEquals(Found.IDENTITY, paperOf(number).found(), "nobody overrides what is certain");

        assertInstanceOf(ChooseOutcome.Chosen.class, choose(number, copy.id(), Choice.RETURN));
        assertEquals("Mocht niet in het dossier blijven", paperOf(number).why());
        assertEquals(new FinaliseOutcome.Finalised(2, 1, 0), finalise(number));
        assertFalse(archived(number).contains("offerte"), "of the copy its return is known, in a letter");
    }

    @Test
    void whatTheGateDoubtsIsAskedAndAPersonsAnswerIsCountedAndHolds() {
        String number = decided(INVITATION);
        archiveAll(number);
        look(number);
        assertEquals(Found.PERHAPS_MEDICAL, paperOf(number).found());
        assertFalse(page(number).ready());
        answer(number, paperOf(number).id(), false);
        assertTrue(page(number).ready() && page(number).found().isEmpty());
        assertTrue(isCounted(Question.IS_IT_MEDICAL));
        answer(number, paperOf(number).id(), true);
        assertTrue(page(number).found().isEmpty(), "what isn't asked isn't answered");
        assertInstanceOf(FinaliseOutcome.Finalised.class, finalise(number));
    }

    @Test
    void whatAPersonCallsMedicalGoes() {
        String number = decided(INVITATION + " Kamer 4.");
        archiveAll(number);
        look(number);
        answer(number, paperOf(number).id(), true);
        assertEquals(Found.SAID, paperOf(number).found());
        assertInstanceOf(ChooseOutcome.Held.class, choose(number, paperOf(number).id(), Choice.ARCHIVE));
        assertInstanceOf(ChooseOutcome.Chosen.class, choose(number, paperOf(number).id(), Choice.DESTROY));
        assertEquals(new FinaliseOutcome.Finalised(2, 0, 1), finalise(number));
    }

    @Test
    void whatCannotBeReadAnyMoreIsForAPersonToLookAt() {
        String number = decided(UNREADABLE);
        archiveAll(number);
        look(number);
        assertEquals(Found.UNREAD, paperOf(number).found());
        assertInstanceOf(FinaliseOutcome.Held.class, finalise(number));
        answer(number, paperOf(number).id(), false);
        assertTrue(page(number).ready());
    }

    @Test
    void whatGoesAnywayIsNotLookedAt() {
        String number = decided(ZONE + "\n");
        archiveAll(number);
        choose(number, paperOf(number).id(), Choice.DESTROY);
        assertEquals(0, page(number).toLookAt());
        assertEquals(new FinaliseOutcome.Finalised(2, 0, 1), finalise(number));
    }

    @Test
    void newerDetectorsLookAgainAtWhatOlderOnesLetThrough() {
        String number = decided(ZONE + "\n\n");
        archiveAll(number);
        hall.as(WMO, TODAY.atTime(13, 0), () -> hall.inTransaction(entities -> entities.createNativeQuery("update document set looked_with = '2020-01.1' where id = :id")
                .setParameter("id", paperOf(number).id()).executeUpdate()));
        assertFalse(UploadGate.DETECTORS.equals("2020-01.1"));
        assertEquals(1, page(number).toLookAt());
        look(number);
        assertEquals(Found.IDENTITY, paperOf(number).found());
    }

    @Test
    void oneDoubtAfterTheOtherIsAskedAtTheGateAndWhatWasDeniedIsNotAskedAgain() {
        byte[] content = ("KONINKRIJK DER NEDERLANDEN\nIDENTITEITSKAART\nNaam/Surname\n" + INVITATION).getBytes(StandardCharsets.UTF_8);
        String number = as(WMO, TODAY, () -> hall.service(DossierService.class).create(new NewDossier(RESIDENT, "traplift", TODAY, Optional.empty(), Optional.of(Means.CONVERSATION))));
        assertEquals(Question.IS_IT_AN_IDENTITY_DOCUMENT, assertInstanceOf(Offer.Asked.class, offer(number, content)).question());
        assertEquals(Question.IS_IT_AN_IDENTITY_DOCUMENT, assertInstanceOf(Offer.Asked.class, offer(number, content, Question.IS_IT_MEDICAL)).question(), "what wasn't asked can't be denied");
        assertEquals(Question.IS_IT_MEDICAL, assertInstanceOf(Offer.Asked.class, offer(number, content, Question.IS_IT_AN_IDENTITY_DOCUMENT)).question());
        Offer.Waiting waiting = assertInstanceOf(Offer.Waiting.class, offer(number, content, Question.IS_IT_AN_IDENTITY_DOCUMENT, Question.IS_IT_MEDICAL));
        as(WMO, TODAY, () -> {
            hall.service(FilingService.class).file(waiting.document(), "offerte", "offerte", Answers.now(NOW));
            hall.service(DossierService.class).decide(number, new Decided(Dossier.Outcome.GRANTED, TODAY, "de traplift is nodig om boven te komen"));
            hall.inTransaction(entities -> entities.createNativeQuery("update document set looked_with = '2020-01.1' where id = :id").setParameter("id", waiting.document()).executeUpdate());
            return number;
        });
        archiveAll(number);
        assertEquals(1, page(number).toLookAt());
        look(number);
        assertTrue(page(number).ready() && page(number).found().isEmpty());
    }

    @Test
    void whatIsRefusedIsKeptWithItsRulePageAndDetectorsAndNothingElse() {
        String number = as(WMO, TODAY, () -> hall.service(DossierService.class).create(new NewDossier(RESIDENT, "traplift", TODAY, Optional.empty(), Optional.of(Means.CONVERSATION))));
        assertInstanceOf(Offer.Refused.class, offer(number, ("Bijlage\n" + ZONE).getBytes(StandardCharsets.UTF_8)));
        List<?> facts = as(WMO, TODAY, () -> hall.inTransaction(entities -> entities.createNativeQuery("select r.rule || ' ' || r.kind || ' ' || r.page || ' ' || r.detectors from gate_refusal r"
                + " join dossier d on d.id = r.dossier_id where d.number = :number").setParameter("number", number).getResultList()));
        assertEquals(List.of("WMO-2-3-4-ID-COPY MACHINE_READABLE_ZONE 1 " + UploadGate.DETECTORS), facts);
    }

    @Test
    void aReasonToChooseHoldsNothingThatMayNotBeArchived() {
        String number = decided(ORDINARY + " Tweede.");
        UUID paper = paperOf(number).id();
        for (String why : List.of("zij heeft een depressie en slikt sertraline 50 mg", "hoort bij 999966820")) {
            ChooseOutcome outcome = atArchive(() -> service().choose(number, 0, Set.of(paper), Choice.ARCHIVE, why));
            assertEquals("AVG-9-REASON-GATE", assertInstanceOf(ChooseOutcome.Held.class, outcome).rule().value());
        }
        assertTrue(paperOf(number).choice().isEmpty());
        assertInstanceOf(ChooseOutcome.Chosen.class, atArchive(() -> service().choose(number, 0, Set.of(paper), Choice.ARCHIVE, "de prijs bepaalde het besluit")));
    }

    private Offer offer(String number, byte[] content, Question... denied) {
        return as(WMO, TODAY, () -> hall.service(IntakeService.class).offer(number, "kaart.txt", content, List.of(denied)));
    }

    private String decided(String text) {
        String number = as(WMO, TODAY, () -> hall.service(DossierService.class).create(new NewDossier(RESIDENT, "traplift", TODAY, Optional.empty(), Optional.of(Means.CONVERSATION))));
        as(WMO, TODAY, () -> {
            UUID paper = hall.service(Desk.class).takeIn(number, new DemoPaper("offerte", "offerte", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
            hall.service(FilingService.class).file(paper, "offerte", "offerte", Answers.now(NOW));
            hall.service(DossierService.class).decide(number, new Decided(Dossier.Outcome.GRANTED, TODAY, "de traplift is nodig om boven te komen"));
            return paper;
        });
        return number;
    }

    private void archiveAll(String number) {
        for (FinaliseItem item : page(number).undecided()) {
            choose(number, item.id(), Choice.ARCHIVE);
        }
    }

    private FinalisePage page(String number) {
        return atArchive(() -> service().page(number).orElseThrow());
    }

    private FinaliseItem paperOf(String number) {
        return page(number).items().stream().filter(FinaliseItem::isFromResident).findFirst().orElseThrow();
    }

    private ChooseOutcome choose(String number, UUID item, Choice choice) {
        return atArchive(() -> service().choose(number, service().page(number).orElseThrow().step(), Set.of(item), choice, ""));
    }

    private LookedAgain look(String number) {
        return atArchive(() -> service().lookAgain(number));
    }

    private void answer(String number, UUID item, boolean isThat) {
        atArchive(() -> {
            service().answer(number, item, isThat);
            return item;
        });
    }

    private FinaliseOutcome finalise(String number) {
        return atArchive(() -> service().finalise(number, service().page(number).orElseThrow().step()));
    }

    private List<String> archived(String number) {
        return atArchive(() -> hall.service(ArchiveService.class).of(number).orElseThrow().items().stream().map(item -> item.title()).toList());
    }

    /** What supervision reads of it: too few to be a number. */
    private boolean isCounted(Question question) {
        return as(OFFICER, LocalDate.of(2027, 3, 17), () -> hall.service(GateCounts.class).lately()).stream().anyMatch(line -> line.question().equals(question.name()) && line.seen().equals(List.of("AT_FINALISING")));
    }

    private FinalisingService service() {
        return hall.service(FinalisingService.class);
    }

    private <T> T atArchive(Supplier<T> call) {
        return as(ARCHIVIST, LocalDate.of(2027, 3, 16), call);
    }
}
