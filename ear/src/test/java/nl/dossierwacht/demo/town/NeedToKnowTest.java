package nl.dossierwacht.demo.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.demo.papers.DemoPaper;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.dossier.SearchKey;
import nl.dossierwacht.inspection.GatherView;
import nl.dossierwacht.inspection.HandOver;
import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.opening.OpeningReview;
import nl.dossierwacht.opening.ReviewedOpening;
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

/** Need to know within a hat: a colleague's dossier opens with a reason, which whose work it is sees and the privacy officer reviews; an old report asks before it is read. */
class NeedToKnowTest extends Colleagues {

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

    private OpeningReview review() {
        return hall.service(OpeningReview.class);
    }

    private static ReviewedOpening newest(List<ReviewedOpening> openings) {
        return openings.get(0);
    }

    private UUID paper(String number, LocalDateTime on) throws Exception {
        DemoPaper paper = DemoPaper.draw("quote", new DemoPaper.About("S. de Vries", LocalDate.of(1951, 3, 14), "traplift", on.toLocalDate(), 1));
        return at(on, ANNA, () -> hall.service(Desk.class).takeIn(number, paper));
    }

    private Void said(UUID item, Said said) {
        readings().say(item, said);
        return null;
    }

    private OldReportService readings() {
        return hall.service(OldReportService.class);
    }
}
