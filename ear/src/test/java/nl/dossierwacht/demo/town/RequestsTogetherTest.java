package nl.dossierwacht.demo.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.dossierwacht.consent.ConsentAnswer;
import nl.dossierwacht.consent.ConsentService;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.exchange.Answer;
import nl.dossierwacht.exchange.Ask;
import nl.dossierwacht.exchange.DecideService;
import nl.dossierwacht.exchange.HeldView;
import nl.dossierwacht.exchange.RequestService;
import nl.dossierwacht.exchange.RequestView;
import nl.dossierwacht.exchange.RequestView.ItemState;
import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkService;

/** The first has done its part of a request and not committed, the second tries the same thing meanwhile; it waits, and then sees what the first did. */
class RequestsTogetherTest extends TwoTownHalls {

    private static final Bsn RESIDENT = new Bsn("999966820");
    private static final Employee WMO = Employee.wmo("wmo.consulent");
    private static final Employee JEUGD = Employee.jeugd("jeugd.consulent");
    private static final ReuseEnd AT_JEUGD = new ReuseEnd(Law.JEUGDWET, Task.TOELEIDING);

    private String theirs;
    private String number;
    private UUID consent;

    @BeforeEach
    void aDossierWithAConsent() {
        theirs = in(here, JEUGD, () -> here.service(DossierService.class).create(new NewDossier(RESIDENT, "hulp", TODAY, Optional.empty(), Optional.empty())));
        number = in(here, WMO, () -> here.service(DossierService.class).create(new NewDossier(RESIDENT, "hulp", TODAY, Optional.empty(), Optional.empty())));
        consent = in(here, WMO, () -> {
            here.service(ConsentService.class).record(number, new ConsentAnswer(Optional.of(AT_JEUGD), "", List.of("hulp: omvang"), "bepalen hoeveel hulp nodig is", "verteld dat nee zeggen mag",
                    Optional.empty(), Consent.Means.ORAL, true, TODAY));
            return here.service(ConsentService.class).of(number).get(0).id();
        });
        anew(here);
    }

    @Test
    void aConsentThatIsTakenBackWhileSomebodyAsksStopsWhatWasAsked() throws Exception {
        ask(here);
        Future<Boolean> withdrawn = meanwhile.submit(() -> withdrawConsent(there));
        waits(withdrawn);
        anew(here);
        assertTrue(withdrawn.get(20, TimeUnit.SECONDS));
        anew(there);
        assertEquals(List.of(ItemState.STOPPED), states());
    }

    @Test
    void whoAsksWhileTheConsentIsTakenBackIsRefused() throws Exception {
        assertTrue(withdrawConsent(here));
        Future<String> asked = meanwhile.submit(() -> ask(there));
        waits(asked);
        anew(here);
        Throwable refused = assertThrows(ExecutionException.class, () -> asked.get(20, TimeUnit.SECONDS)).getCause();
        assertEquals("WMO-5-1-1-4-CONSENT", ((Refusal) refused).decision().rule().value());
        assertEquals(List.of(), states());
    }

    @Test
    void aConsentIsTakenBackOnce() throws Exception {
        assertTrue(withdrawConsent(here));
        Future<Boolean> again = meanwhile.submit(() -> withdrawConsent(there));
        waits(again);
        anew(here);
        assertFalse(again.get(20, TimeUnit.SECONDS));
    }

    @Test
    void aRequestIsWithdrawnOnceAndWhoComesSecondHasNoFault() throws Exception {
        ask(here);
        anew(here);
        UUID request = in(here, WMO, () -> here.service(RequestService.class).of(number).get(0).id());
        withdraw(here, request);
        Future<UUID> again = meanwhile.submit(() -> withdraw(there, request));
        waits(again);
        anew(here);
        assertEquals(request, again.get(20, TimeUnit.SECONDS));
        anew(there);
        assertEquals(List.of(ItemState.STOPPED), states());
    }

    @Test
    void aRequestIsDecidedOnceAndGivesOneCopy() throws Exception {
        ask(here);
        anew(here);
        HeldView held = waiting();
        anew(here);
        Answer answer = new Answer(List.of(new Answer.Item(held.items().get(0).id(), true, "vier uur in de week", Optional.of(TODAY), Optional.empty())), theirs, false);
        assertTrue(decide(here, held, answer));
        Future<Boolean> again = meanwhile.submit(() -> decide(there, held, answer));
        waits(again);
        anew(here);
        Throwable refused = assertThrows(ExecutionException.class, () -> again.get(20, TimeUnit.SECONDS)).getCause();
        assertEquals("Q4-REQUEST-OPEN", ((Refusal) refused).decision().rule().value());
        anew(there);
        assertEquals(List.of(ItemState.GIVEN), states());
        assertEquals(1, in(here, WMO, () -> here.service(IntakeService.class).of(number)).stream().filter(line -> line.kind().equals("gegeven-andere-wet")).count());
    }

    @Test
    void nothingIsGivenOnARequestThatIsWithdrawnMeanwhile() throws Exception {
        ask(here);
        anew(here);
        HeldView held = waiting();
        UUID request = in(here, WMO, () -> here.service(RequestService.class).of(number).get(0).id());
        anew(here);
        withdraw(here, request);
        Answer answer = new Answer(List.of(new Answer.Item(held.items().get(0).id(), true, "vier uur in de week", Optional.of(TODAY), Optional.empty())), theirs, false);
        Future<Boolean> decided = meanwhile.submit(() -> decide(there, held, answer));
        waits(decided);
        anew(here);
        Throwable refused = assertThrows(ExecutionException.class, () -> decided.get(20, TimeUnit.SECONDS)).getCause();
        assertEquals("Q4-REQUEST-OPEN", ((Refusal) refused).decision().rule().value());
        assertEquals(List.of(ItemState.STOPPED), states());
    }

    private String ask(TownHall hall) {
        return in(hall, WMO, () -> {
            hall.service(RequestService.class).ask(number, new Ask(Ask.Holder.of(AT_JEUGD), Optional.of(consent), "bepalen hoeveel hulp blijft", "de inwoner heeft er geen stuk van", Ask.Cause.none(),
                    List.of(new Ask.Item("hulp: omvang", "zonder dit kunnen wij niet beslissen")), TODAY.plusDays(13), Optional.empty(), ""));
            return number;
        });
    }

    private boolean withdrawConsent(TownHall hall) {
        return in(hall, WMO, () -> hall.service(ConsentService.class).withdraw(consent));
    }

    private static UUID withdraw(TownHall hall, UUID request) {
        return in(hall, WMO, () -> {
            hall.service(RequestService.class).withdraw(request);
            return request;
        });
    }

    private static boolean decide(TownHall hall, HeldView held, Answer answer) {
        return in(hall, JEUGD, () -> hall.service(DecideService.class).decide(held.reference(), answer));
    }

    private HeldView waiting() {
        List<String> references = in(here, JEUGD, () -> here.service(WorkService.class).mine()).stream().filter(item -> item.kind() == WorkItem.Kind.DECIDE_REQUEST).map(WorkItem::number).toList();
        return references.stream().map(reference -> in(here, JEUGD, () -> here.service(DecideService.class).find(reference).orElseThrow()))
                .filter(held -> held.dossiers().contains(theirs)).reduce((first, last) -> last).orElseThrow();
    }

    private List<ItemState> states() {
        return in(here, WMO, () -> here.service(RequestService.class).of(number)).stream().flatMap(request -> request.items().stream()).map(RequestView.Item::state).toList();
    }
}
