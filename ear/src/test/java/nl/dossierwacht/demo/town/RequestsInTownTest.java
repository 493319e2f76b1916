package nl.dossierwacht.demo.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.confidential.ConfidentialService;
import nl.dossierwacht.consent.ConsentAnswer;
import nl.dossierwacht.consent.ConsentService;
import nl.dossierwacht.consent.ConsentView;
import nl.dossierwacht.consent.PlainConsents;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.exchange.Answer;
import nl.dossierwacht.exchange.Ask;
import nl.dossierwacht.exchange.AskRoom;
import nl.dossierwacht.exchange.DecideService;
import nl.dossierwacht.exchange.HeldView;
import nl.dossierwacht.exchange.LapsedRequests;
import nl.dossierwacht.exchange.RequestService;
import nl.dossierwacht.exchange.RequestView;
import nl.dossierwacht.exchange.RequestView.ItemState;
import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.exchange.HeldItem.Because;
import nl.dossierwacht.persistence.exchange.HeldRequest;
import nl.dossierwacht.persistence.trawling.FoundTrawling;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.trawling.TrawlReview;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkService;

/** Requests between laws through the application's own services, with all rings and the log, on a real database; without a server, and with a clock that can be set. */
class RequestsInTownTest extends InTown {

    private static final Bsn RESIDENT = new Bsn("999966820");
    private static final Bsn ELSEWHERE = new Bsn("999936475");
    private static final Employee WMO = Employee.wmo("wmo.consulent");
    private static final Employee JEUGD = Employee.jeugd("jeugd.consulent");
    private static final Employee WGS = Employee.wgs("wgs.consulent");
    private static final Employee ENFORCER = Employee.enforcer("pw.handhaver");
    private static final Employee OFFICER = new Employee("privacy.officer", new Hat(new DomainKey("voorbeeldstad", Law.NONE, Task.TOEZICHT, "college"), Role.PRIVACY_OFFICER));
    private static final ReuseEnd AT_JEUGD = new ReuseEnd(Law.JEUGDWET, Task.TOELEIDING);
    private static final ReuseEnd AT_TEAM = new ReuseEnd(Law.WMO, Task.HULPVERLENING);
    private static final ReuseEnd AT_WMO = new ReuseEnd(Law.WMO, Task.TOELEIDING);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 28);
    private static final String KNOWN = "Of iemand bekend is, en sinds wanneer";

    @Test
    void whatIsGivenArrivesAsACopyAndAWithdrawnConsentStopsTheRest() {
        String theirs = open(JEUGD, RESIDENT);
        String number = open(WMO, RESIDENT);
        UUID consent = consent(number, "hulp: omvang", "hulp: einddatum");
        ask(WMO, number, AT_JEUGD, Optional.of(consent), "bepalen hoeveel hulp nodig blijft", LAST_DAY, "hulp: omvang", "hulp: einddatum");
        assertEquals(List.of(ItemState.WAITING, ItemState.WAITING), states(WMO, number, TODAY));
        HeldView held = waiting(JEUGD, "bepalen hoeveel hulp nodig blijft");
        assertEquals(List.of(theirs), held.dossiers());
        UUID first = held.items().get(0).id();
        assertFalse(as(JEUGD, TODAY, () -> hall.service(DecideService.class).decide(held.reference(), new Answer(List.of(given(first, "vier uur in de week")), theirs, false))));
        assertEquals(List.of(ItemState.GIVEN, ItemState.WAITING), states(WMO, number, TODAY));
        assertEquals(1, copies(WMO, number));
        assertTrue(as(WMO, TODAY, () -> hall.service(ConsentService.class).withdraw(consent)));
        assertEquals(List.of(ItemState.GIVEN, ItemState.STOPPED), states(WMO, number, TODAY));
        HeldView closed = as(JEUGD, TODAY, () -> hall.service(DecideService.class).find(held.reference()).orElseThrow());
        assertEquals(HeldRequest.State.WITHDRAWN, closed.state());
        assertEquals("", closed.resident() + closed.bsn() + closed.purpose() + closed.items().get(0).name());
    }

    @Test
    void unknownRefusedAndLeftLyingLookTheSameUntilTheDayIsOverAndAfter() {
        open(WMO, RESIDENT);
        String refused = asked(RESIDENT, "vaststellen waar iemand woont");
        String unknown = asked(ELSEWHERE, "nagaan waar iemand verblijft");
        String untouched = asked(RESIDENT, "onderzoeken waar iemand slaapt");
        refuse(WMO, "vaststellen waar iemand woont", Because.NOT_NEEDED);
        HeldView notKnown = waiting(WMO, "nagaan waar iemand verblijft");
        assertEquals(List.of(), notKnown.dossiers());
        Answer invented = new Answer(List.of(given(notKnown.items().get(0).id(), "ja, sinds mei")), "W-2027-00001", true);
        assertRefused("Q4-PER-ITEM", () -> hall.service(DecideService.class).decide(notKnown.reference(), invented), WMO);
        refuse(WMO, "nagaan waar iemand verblijft", Because.NOT_HELD);
        for (LocalDate day : List.of(TODAY, LAST_DAY)) {
            for (String number : List.of(refused, unknown, untouched)) {
                assertEquals(List.of(ItemState.WAITING), states(ENFORCER, number, day));
            }
        }
        for (String number : List.of(refused, unknown, untouched)) {
            assertEquals(List.of(ItemState.NOTHING), states(ENFORCER, number, LAST_DAY.plusDays(1)));
        }
    }

    @Test
    void whoAskedDoesNotDecideWithAnotherHatAndNobodyDecidesTwice() {
        Employee both = Employee.wgs("dubbelepet");
        Employee sameAtWmo = Employee.wmo("dubbelepet");
        String theirs = open(WMO, RESIDENT);
        String number = open(both, RESIDENT);
        ask(both, number, AT_WMO, Optional.empty(), "een regeling met schuldeisers treffen", LAST_DAY, KNOWN);
        HeldView held = waiting(WMO, "een regeling met schuldeisers treffen");
        assertTrue(as(sameAtWmo, TODAY, () -> hall.service(DecideService.class).find(held.reference())).isEmpty());
        assertFalse(references(sameAtWmo).contains(held.reference()));
        Answer answer = new Answer(List.of(given(held.items().get(0).id(), "ja, sinds mei")), theirs, false);
        assertRefused("Q4-NOT-OWN-REQUEST", () -> hall.service(DecideService.class).decide(held.reference(), answer), sameAtWmo);
        assertTrue(as(WMO, TODAY, () -> hall.service(DecideService.class).decide(held.reference(), answer)));
        assertRefused("Q4-REQUEST-OPEN", () -> hall.service(DecideService.class).decide(held.reference(), answer), WMO);
        assertEquals(1, copies(both, number));
    }

    @Test
    void nothingIsAskedWithoutConsentOrOutsideTheListAndNothingIsGivenAfterTheDay() {
        String theirs = open(WMO, RESIDENT);
        String wmo = open(WMO, RESIDENT);
        assertRefused("WMO-5-1-1-4-CONSENT", () -> send(wmo, AT_JEUGD, Optional.empty(), "bepalen hoeveel hulp nodig is", LAST_DAY, KNOWN), WMO);
        String number = open(WGS, RESIDENT);
        assertRefused("Q4-NAMED-ITEMS", () -> send(number, AT_WMO, Optional.empty(), "een regeling treffen", LAST_DAY, "het dossier"), WGS);
        assertRefused("AVG-5-1-REQUEST-ENDS", () -> send(number, AT_WMO, Optional.empty(), "een regeling treffen", TODAY.plusMonths(3), KNOWN), WGS);
        assertRefused("AVG-9-REASON-GATE", () -> send(number, AT_WMO, Optional.empty(), "afspraken maken vanwege zijn depressie", LAST_DAY, KNOWN), WGS);
        ask(WGS, number, AT_WMO, Optional.empty(), "afspraken met schuldeisers maken", LAST_DAY, KNOWN);
        HeldView held = waiting(WMO, "afspraken met schuldeisers maken");
        Answer answer = new Answer(List.of(given(held.items().get(0).id(), "ja, sinds mei")), theirs, false);
        assertRefused("Q4-REQUEST-OPEN", () -> hall.service(DecideService.class).decide(held.reference(), answer), WMO, LAST_DAY.plusDays(1));
        assertFalse(as(WMO, LAST_DAY.plusDays(1), () -> hall.service(WorkService.class).mine()).stream().anyMatch(item -> item.number().equals(held.reference())));
    }

    @Test
    void whoMayNotSeeADossierNeitherGivesFromItNorRefusesForWhoMay() {
        Bsn resident = new Bsn("999985097");
        Employee colleague = Employee.wmo("collega");
        String theirs = open(WMO, resident);
        ask(WGS, open(WGS, resident), AT_WMO, Optional.empty(), "een plan voor de schulden maken", LAST_DAY, KNOWN);
        HeldView held = waiting(colleague, "een plan voor de schulden maken");
        Answer giving = new Answer(List.of(given(held.items().get(0).id(), "ja, sinds mei")), theirs, false);
        Answer refusing = new Answer(List.of(new Answer.Item(held.items().get(0).id(), false, "", Optional.empty(), Optional.of(Because.NOT_HELD))), "", false);
        assertRefused("AVG-5-1-NEED-TO-KNOW", () -> hall.service(DecideService.class).decide(held.reference(), giving), colleague);
        as(WMO, TODAY, () -> {
            hall.service(ConfidentialService.class).name(theirs, Set.of(), List.of());
            return theirs;
        });
        assertEquals(List.of(), as(colleague, TODAY, () -> hall.service(DecideService.class).find(held.reference()).orElseThrow()).dossiers());
        assertRefused("AVG-5-1-CONFIDENTIAL-DECIDED", () -> hall.service(DecideService.class).decide(held.reference(), refusing), colleague);
        assertTrue(as(WMO, TODAY, () -> hall.service(DecideService.class).decide(held.reference(), giving)));
    }

    @Test
    void theSameWordsAboutOneAfterAnotherStopUnderAllHatsAndThePrivacyOfficerIsTold() {
        Employee searcher = Employee.wgs("zoeker");
        Employee sameElsewhere = Employee.pw("Zoeker");
        List<Bsn> residents = Stream.of("999993653", "999999990", "999998705", "999985097", "999966820").map(Bsn::new).toList();
        for (Bsn resident : residents.subList(0, 4)) {
            ask(searcher, open(searcher, resident), AT_WMO, Optional.empty(), "nagaan wie er nog meer hulp krijgt", LAST_DAY, KNOWN);
        }
        String again = open(searcher, residents.get(0));
        ask(searcher, again, AT_WMO, Optional.empty(), "een plan maken met wie nu helpt", LAST_DAY, KNOWN);
        String fifth = open(sameElsewhere, residents.get(4));
        assertRefused("Q4-NO-SCREENING", () -> send(fifth, AT_WMO, Optional.empty(), "Nagaan wie er nog méér hulp krijgt 5!".replace("é", "e"), LAST_DAY, KNOWN), sameElsewhere);
        List<FoundTrawling> found = as(OFFICER, TODAY, () -> hall.service(TrawlReview.class).found()).stream().filter(one -> one.employee().equals("zoeker")).toList();
        assertEquals(List.of("REQUESTS_THAT_SEARCH"), found.stream().map(FoundTrawling::pattern).toList());
        assertEquals(6, found.get(0).reached());
        String other = open(Employee.wgs("iemand.anders"), residents.get(4));
        ask(Employee.wgs("iemand.anders"), other, AT_WMO, Optional.empty(), "nagaan wie er nog meer hulp krijgt", LAST_DAY, KNOWN);
    }

    @Test
    void oneRequestAfterAnotherOnWhichNothingCameStopsThoughTheDossiersAreGone() {
        Employee guesser = Employee.wgs("gokker");
        List<Bsn> residents = Stream.of("999993653", "999999990", "999998705", "999985097", "999966820", "999936475").map(Bsn::new).toList();
        for (int n = 0; n < 8; n++) {
            ask(guesser, open(guesser, residents.get(n % 5)), AT_WMO, Optional.empty(), "reden nummer " + "abcdefgh".charAt(n), TODAY.plusDays(1), KNOWN);
        }
        String last = open(guesser, residents.get(5));
        LocalDate later = TODAY.plusDays(2);
        assertRefused("Q4-NO-SCREENING", () -> send(last, AT_WMO, Optional.empty(), "nog eens kijken", later.plusDays(7), KNOWN), guesser, later);
    }

    @Test
    void ofSeveralTeamsTheChosenOneIsAskedAndNoOther() {
        Employee north = Employee.team("hulpverlener.noord", "wijkteam-noord");
        Employee south = Employee.team("wijkteam.hulpverlener");
        open(north, RESIDENT);
        open(south, RESIDENT);
        String number = open(WMO, RESIDENT);
        assertEquals(List.of("wijkteam", "wijkteam noord"), as(WMO, TODAY, () -> hall.service(RequestService.class).room(number, AT_TEAM)).teams().stream().map(AskRoom.Team::name).toList());
        assertEquals(List.of(), as(WMO, TODAY, () -> hall.service(RequestService.class).room(number, AT_JEUGD)).teams(), "the college's tasks have one holder");
        List<String> before = references(south);
        for (Optional<String> none : List.of(Optional.<String>empty(), Optional.of("wijkteam-west"), Optional.of("college"))) {
            assertThrows(IllegalArgumentException.class, () -> as(WMO, TODAY, () -> toTeam(number, none)), none.toString());
        }
        assertEquals(List.of(), states(WMO, number, TODAY));
        as(WMO, TODAY, () -> toTeam(number, Optional.of("wijkteam-noord")));
        assertEquals(1, references(north).size());
        assertEquals(before, references(south));
        UUID request = as(WMO, TODAY, () -> hall.service(RequestService.class).of(number)).get(0).id();
        as(WMO, TODAY, () -> {
            hall.service(RequestService.class).withdraw(request);
            return number;
        });
        assertEquals(List.of(), references(north), "stopped where it was sent");
    }

    /** The clock went forward on 29 March 2026 and back on 25 October: those days had 23 and 25 hours. Days that have been, because the database lets the job see no others. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2026-10-25", "2026-06-30"})
    void theHolderForgetsARequestWhenItsLastDayIsOverAndNotAnHourBefore(LocalDate last) {
        String number = open(WGS, ELSEWHERE);
        String purpose = "het plan afstemmen tot en met " + last;
        as(WGS, last.minusDays(7), () -> send(number, AT_WMO, Optional.empty(), purpose, last, KNOWN));
        String reference = as(WMO, last, () -> hall.service(WorkService.class).mine()).stream().filter(item -> item.kind() == WorkItem.Kind.DECIDE_REQUEST && item.due().equals(last))
                .map(WorkItem::number).findFirst().orElseThrow();
        hall.as(WMO, last.atTime(23, 59, 59), () -> hall.service(LapsedRequests.class).close());
        assertEquals(HeldRequest.State.OPEN, as(WMO, last, () -> hall.service(DecideService.class).find(reference).orElseThrow()).state());
        hall.as(WMO, last.plusDays(1).atStartOfDay(), () -> hall.service(LapsedRequests.class).close());
        HeldView closed = as(WMO, last, () -> hall.service(DecideService.class).find(reference).orElseThrow());
        assertEquals(HeldRequest.State.LAPSED, closed.state());
        assertEquals("", closed.resident() + closed.bsn() + closed.purpose() + closed.items().get(0).name());
    }

    private String toTeam(String number, Optional<String> team) {
        hall.service(RequestService.class).ask(number, new Ask(new Ask.Holder(AT_TEAM, team), Optional.empty(), "hulp van twee kanten afstemmen", "de inwoner weet het niet precies", Ask.Cause.none(),
                List.of(new Ask.Item(KNOWN, "zonder dit kunnen wij niet beslissen")), LAST_DAY, Optional.empty(), ""));
        return number;
    }

    private String asked(Bsn bsn, String purpose) {
        String number = open(ENFORCER, bsn);
        as(ENFORCER, TODAY, () -> {
            hall.service(RequestService.class).ask(number, new Ask(Ask.Holder.of(AT_WMO), Optional.empty(), purpose, "de inwoner zegt het zelf niet",
                    new Ask.Cause("melding dat iemand elders woont", Optional.of(TODAY.minusDays(1)), "de verhuurder"), List.of(new Ask.Item(KNOWN, "nodig om het adres vast te stellen")), LAST_DAY,
                    Optional.of(TODAY.plusMonths(1)), "het onderzoek loopt nog"));
            return number;
        });
        return number;
    }

    private void ask(Employee who, String number, ReuseEnd holder, Optional<UUID> consent, String purpose, LocalDate until, String... items) {
        as(who, TODAY, () -> send(number, holder, consent, purpose, until, items));
    }

    private String send(String number, ReuseEnd holder, Optional<UUID> consent, String purpose, LocalDate until, String... items) {
        List<Ask.Item> named = List.of(items).stream().map(item -> new Ask.Item(item, "zonder dit kunnen wij niet beslissen")).toList();
        hall.service(RequestService.class).ask(number, new Ask(Ask.Holder.of(holder), consent, purpose, "de inwoner heeft er geen stuk van", Ask.Cause.none(), named, until, Optional.empty(), ""));
        return number;
    }

    @Test
    void whatAConsentSaysIsNowhereInPlainAndWhatAnOlderVersionKeptSoIsSealed() {
        String number = open(WMO, RESIDENT);
        UUID consent = consent(number, "hulp: omvang", "hulp: einddatum");
        assertEquals(List.of(), plain(consent));
        ConsentView said = as(WMO, TODAY, () -> hall.service(ConsentService.class).of(number).get(0));
        as(WMO, TODAY, () -> {
            hall.service(ConsentService.class).supplied(consent, said.items().get(0).id());
            return hall.service(ConsentService.class).withdraw(consent);
        });
        hall.inTransaction(em -> em.createNativeQuery("update consent set words = null, purpose = 'hulp afstemmen', explained = 'dat nee zeggen mag' where id = :id").setParameter("id", consent).executeUpdate()
                + em.createNativeQuery("update consent_item set words = null, name = 'hulp: omvang' where consent_id = :id and position = 0").setParameter("id", consent).executeUpdate());
        ConsentView older = as(WMO, TODAY, () -> hall.service(ConsentService.class).of(number).get(0));
        assertEquals("hulp afstemmen", older.purpose(), "read as it is until it is sealed");
        as(WMO, TODAY, () -> hall.service(PlainConsents.class).seal());
        assertEquals(List.of(), plain(consent), "what was supplied and withdrawn too");
        ConsentView sealed = as(WMO, TODAY, () -> hall.service(ConsentService.class).of(number).get(0));
        assertEquals(older, sealed);
        assertEquals(0, as(WMO, TODAY, () -> hall.service(PlainConsents.class).seal()));
    }

    /** What can be read of a consent without a key, by who last did something. */
    private List<?> plain(UUID consent) {
        as(WMO, TODAY, () -> hall.service(ConsentService.class).room());
        return hall.inTransaction(em -> em.createNativeQuery("select purpose from consent where id = :id and (purpose is not null or explained is not null)"
                + " union all select name from consent_item where consent_id = :id and name is not null").setParameter("id", consent).getResultList());
    }

    private UUID consent(String number, String... items) {
        return as(WMO, TODAY, () -> {
            hall.service(ConsentService.class).record(number, new ConsentAnswer(Optional.of(AT_JEUGD), "", List.of(items), "bepalen hoeveel hulp nodig is", "verteld dat nee zeggen mag",
                    Optional.empty(), Consent.Means.ORAL, true, TODAY));
            return hall.service(ConsentService.class).of(number).get(0).id();
        });
    }

    private String open(Employee who, Bsn bsn) {
        return as(who, TODAY, () -> hall.service(DossierService.class).create(new NewDossier(bsn, "hulp", TODAY, Optional.empty(), Optional.empty())));
    }

    private HeldView waiting(Employee holder, String purpose) {
        return references(holder).stream().map(reference -> as(holder, TODAY, () -> hall.service(DecideService.class).find(reference).orElseThrow()))
                .filter(held -> held.purpose().equals(purpose)).findFirst().orElseThrow();
    }

    private List<String> references(Employee holder) {
        return as(holder, TODAY, () -> hall.service(WorkService.class).mine()).stream().filter(item -> item.kind() == WorkItem.Kind.DECIDE_REQUEST).map(WorkItem::number).toList();
    }

    private void refuse(Employee holder, String purpose, Because because) {
        HeldView held = waiting(holder, purpose);
        Answer answer = new Answer(List.of(new Answer.Item(held.items().get(0).id(), false, "", Optional.empty(), Optional.of(because))), "", false);
        assertTrue(as(holder, TODAY, () -> hall.service(DecideService.class).decide(held.reference(), answer)));
    }

    private static Answer.Item given(UUID item, String value) {
        return new Answer.Item(item, true, value, Optional.of(TODAY), Optional.empty());
    }

    private List<ItemState> states(Employee who, String number, LocalDate day) {
        return as(who, day, () -> hall.service(RequestService.class).of(number)).stream().flatMap(request -> request.items().stream()).map(RequestView.Item::state).toList();
    }

    private long copies(Employee who, String number) {
        return as(who, TODAY, () -> hall.service(IntakeService.class).of(number)).stream().filter(line -> line.kind().equals("gegeven-andere-wet")).count();
    }

    private void assertRefused(String rule, Supplier<?> call, Employee who) {
        assertRefused(rule, call, who, TODAY);
    }

    /** Refused before anything is written, so that the town hall's one transaction goes on. */
    private void assertRefused(String rule, Supplier<?> call, Employee who, LocalDate day) {
        assertEquals(rule, refusal(who, day, call));
    }
}
