package nl.dossierwacht.demo.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import nl.dossierwacht.demo.papers.DemoPaper;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.dossier.Decided;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.intake.Answers;
import nl.dossierwacht.intake.DocumentLine;
import nl.dossierwacht.intake.FilingService;
import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.seen.SeenProof;
import nl.dossierwacht.seen.SeenService;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkService;

/** What becomes of a document after the gate, through the services with all rings and a clock: needed now, needed at a later step, seen instead, or gone (Q1, 11, 16). */
class FilingTest extends InTown {

    private static final Bsn RESIDENT = new Bsn("999966820");
    private static final Employee WMO = Employee.wmo("wmo.consulent");
    private static final Employee COLLEAGUE = Employee.wmo("v.colleague");
    private static final Employee JEUGD = Employee.jeugd("jeugd.consulent");
    private static final LocalDate BY = TODAY.plusWeeks(4);
    private static final Necessity NOW = new Necessity("Kosten voorziening beoordelen", "aanvraag", "Wmo 5.1.1 lid 1", "het bedrag bepaalt het besluit", "alleen het bedrag noemen is niet genoeg");
    private static final Necessity CHECKED = new Necessity("Kosten vaststellen", "verificatie", "Wmo 2.3.8", "de factuur toont het bedrag aan", "een verklaring toont dat niet aan");

    @Test
    void aPhaseOrBasisThatIsNotTheTasksOwnDoesNotEnter() {
        String number = open();
        UUID paper = paper(number);
        assertRefused("AVG-6-1-PHASE-BASIS", () -> file(paper, Answers.now(new Necessity(NOW.purpose(), "handhaving", NOW.legalBasis(), NOW.whyNeeded(), NOW.whyNotLess()))));
        assertRefused("AVG-6-1-PHASE-BASIS", () -> file(paper, Answers.now(new Necessity(NOW.purpose(), NOW.phase(), "PW 17 lid 1", NOW.whyNeeded(), NOW.whyNotLess()))));
        assertRefused("AVG-5-1-NECESSITY", () -> file(paper, Answers.now(new Necessity(NOW.purpose(), NOW.phase(), NOW.legalBasis(), "misschien later handig", NOW.whyNotLess()))));
        for (String held : List.of("zij heeft een depressie en kan niet werken", "het gaat om 999999990, de buurman")) {
            assertRefused("AVG-9-REASON-GATE", () -> file(paper, Answers.now(new Necessity(NOW.purpose(), NOW.phase(), NOW.legalBasis(), held, NOW.whyNotLess()))));
            assertRefused("AVG-9-REASON-GATE", () -> file(paper, Answers.now(new Necessity(NOW.purpose(), NOW.phase(), NOW.legalBasis(), NOW.whyNeeded(), held))));
        }
        assertEquals(Document.State.OFFERED, line(number, paper, TODAY).state());
        file(paper, Answers.now(NOW));
        assertEquals(NOW, line(number, paper, TODAY).necessity());
    }

    @Test
    void whatIsNeededAtALaterStepWaitsForItAndIsOnTheListWhenItsDayHasBeen() {
        String number = open();
        UUID paper = paper(number);
        for (Answers.Later never : List.of(new Answers.Later("ooit", BY), new Answers.Later("verificatie", null), new Answers.Later("verificatie", TODAY), new Answers.Later("verificatie", TODAY.plusMonths(7)))) {
            assertRefused("Q1-LATER-STEP", () -> file(paper, new Answers(NOW, Optional.of(never))));
        }
        file(paper, new Answers(NOW, Optional.of(new Answers.Later("verificatie", BY))));
        assertEquals("verificatie " + BY, line(number, paper, BY).laterStep() + " " + line(number, paper, BY).laterBy());
        assertEquals(List.of(), unused(WMO, BY), "the day isn't over");
        assertEquals(List.of(paper), unused(WMO, BY.plusDays(1)));
        assertEquals(List.of(), unused(COLLEAGUE, BY.plusDays(1)));
        assertTrue(as(WMO, BY.plusDays(1), () -> hall.service(WorkService.class).mine()).stream().anyMatch(item -> item.kind() == WorkItem.Kind.WAITED_IN_VAIN && item.number().equals(number)));
        assertRefused("AVG-6-1-PHASE-BASIS", () -> use(paper, new Necessity("Kosten vaststellen", "handhaving", "Wmo 2.3.8", "de factuur toont het bedrag aan", "een verklaring toont dat niet aan")));
        use(paper, CHECKED);
        assertEquals(List.of(), unused(WMO, BY.plusDays(1)));
        assertEquals(CHECKED, line(number, paper, BY).necessity());
        assertRefused("AVG-5-1-NOT-HERE", () -> use(paper, CHECKED));
    }

    @Test
    void whatIsNotNeededGoesWithALetterAndWhatWasWrittenHereDoesNot() {
        String number = open();
        UUID paper = paper(number);
        file(paper, new Answers(NOW, Optional.of(new Answers.Later("verificatie", BY))));
        assertEquals("AVG-5-1-NOT-HERE", refusal(JEUGD, () -> gone(paper)));
        as(WMO, TODAY, () -> gone(paper));
        List<DocumentLine> left = lines(number, TODAY);
        assertEquals(List.of("Brief: stuk vernietigd"), left.stream().map(DocumentLine::title).filter(title -> title.startsWith("Brief: stuk")).toList());
        assertTrue(left.stream().noneMatch(line -> line.id().equals(paper)));
        UUID letter = left.get(left.size() - 1).id();
        assertEquals("AVG-5-1-NOT-HERE", refusal(WMO, () -> gone(letter)));
    }

    @Test
    void whatWasThereAtTheDecisionGoesByFinalisingOnly() {
        String number = open();
        UUID paper = paper(number);
        UUID waiting = paper(number);
        file(paper, Answers.now(NOW));
        as(WMO, TODAY, () -> {
            hall.service(DossierService.class).decide(number, new Decided(Dossier.Outcome.GRANTED, TODAY, "de traplift is nodig om boven te komen"));
            return number;
        });
        assertRefused("Q1-DECIDED-FINALISED", () -> gone(paper));
        as(WMO, TODAY, () -> gone(waiting));
        assertTrue(lines(number, TODAY).stream().anyMatch(line -> line.id().equals(paper)));
    }

    @Test
    void whatWasSeenCountsAsThePaperAndTheOfferedOneGoesBack() throws Exception {
        String number = open();
        UUID paper = paper(number);
        assertRefused("PW-17-1-SEEN", () -> seen(number, "alle afschriften", "", Optional.of(paper)));
        assertRefused("AVG-9-SEEN-GATE", () -> seen(number, "P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<<\nSPECI20142NLD6503101F2403096999999990<<<<<84", "het is dezelfde persoon", Optional.of(paper)));
        assertEquals(List.of(paper), lines(number, TODAY).stream().map(DocumentLine::id).toList(), "nothing happened to the offered one");
        UUID record = as(WMO, TODAY, () -> seen(number, "alle afschriften van de betaalrekening", "de huur is 612 euro in de maand", Optional.of(paper)));
        DocumentLine kept = line(number, record, TODAY);
        assertEquals("SEEN bankafschrift verificatie", kept.origin() + " " + kept.kind() + " " + kept.necessity().phase());
        assertTrue(lines(number, TODAY).stream().noneMatch(line -> line.id().equals(paper)));
        assertTrue(lines(number, TODAY).stream().anyMatch(line -> line.title().equals("Brief: stuk teruggegeven")));
        String said = text(as(WMO, TODAY, () -> hall.service(IntakeService.class).read(record)).content());
        for (String part : List.of("1 januari 2027", "28 februari 2027", "15 maart 2027", "wmo.consulent", "eigen account", "alle afschriften van de betaalrekening", "de huur is 612 euro in de maand", "Niets.")) {
            assertTrue(said.contains(part), part + " in " + said);
        }
        assertThrows(IllegalArgumentException.class, () -> as(WMO, TODAY, () -> hall.service(SeenService.class).record(number,
                new SeenProof("bankafschrift", "handhaving", "alle afschriften", TODAY, TODAY, SeenProof.Authentic.ORIGINAL, "het klopt helemaal", "", Optional.empty()))));
    }

    @Test
    void aDocumentOfAnotherDossierDoesNotGoBackInstead() {
        String number = open();
        UUID elsewhere = paper(open());
        assertRefused("AVG-5-1-NOT-HERE", () -> seen(number, "alle afschriften van de betaalrekening", "de huur is 612 euro in de maand", Optional.of(elsewhere)));
    }

    private UUID seen(String number, String what, String established, Optional<UUID> instead) {
        return hall.service(SeenService.class).record(number, new SeenProof("bankafschrift", "verificatie", what, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 28), SeenProof.Authentic.OWN_ACCOUNT,
                established, "", instead));
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }

    private String open() {
        return as(WMO, TODAY, () -> hall.service(DossierService.class).create(new NewDossier(RESIDENT, "traplift", TODAY, Optional.empty(), Optional.empty())));
    }

    private UUID paper(String number) {
        byte[] content = ("offerte " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        return as(WMO, TODAY, () -> hall.service(Desk.class).takeIn(number, new DemoPaper("offerte", "offerte", "text/plain", content)));
    }

    private Void file(UUID paper, Answers answers) {
        as(WMO, TODAY, () -> {
            hall.service(FilingService.class).file(paper, "offerte", "offerte", answers);
            return paper;
        });
        return null;
    }

    private Void use(UUID paper, Necessity answers) {
        as(WMO, BY, () -> {
            hall.service(FilingService.class).used(paper, answers);
            return paper;
        });
        return null;
    }

    private UUID gone(UUID paper) {
        hall.service(FilingService.class).notNeeded(paper, false);
        return paper;
    }

    private DocumentLine line(String number, UUID paper, LocalDate on) {
        return lines(number, on).stream().filter(line -> line.id().equals(paper)).findFirst().orElseThrow();
    }

    private List<DocumentLine> lines(String number, LocalDate on) {
        return as(WMO, on, () -> hall.service(IntakeService.class).of(number));
    }

    private List<UUID> unused(Employee who, LocalDate on) {
        return as(who, on, () -> hall.service(FilingService.class).waitedInVain()).stream().map(DocumentLine::id).toList();
    }

    private void assertRefused(String rule, Supplier<?> call) {
        assertEquals(rule, refusal(WMO, call));
    }

    private String refusal(Employee who, Supplier<?> call) {
        return refusal(who, TODAY, call);
    }
}
