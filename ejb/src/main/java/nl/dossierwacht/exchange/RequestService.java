package nl.dossierwacht.exchange;

import static nl.dossierwacht.separation.Action.DATA_ASK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.consent.ConsentRegister;
import nl.dossierwacht.consent.ConsentView;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.dossier.RegisteredPersons;
import nl.dossierwacht.dossier.Whom;
import nl.dossierwacht.intake.NecessityIsStated;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.exchange.DataRequest;
import nl.dossierwacht.persistence.exchange.DataRequestRepository;
import nl.dossierwacht.persistence.exchange.HeldRequest;
import nl.dossierwacht.persistence.exchange.RequestedItem;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.ring.RingViolation;
import nl.dossierwacht.reason.ReasonGate;
import nl.dossierwacht.reuse.Reuse;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.reuse.ReuseFacts;
import nl.dossierwacht.reuse.ReuseMatrix;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;
import nl.dossierwacht.time.DutchDay;

/** Asks another law's task for named items about the resident of a dossier, and shows what came of it (Q4, 19, 21). */
@Stateless
public class RequestService {

    private static final ReuseMatrix MATRIX = ReuseMatrix.load();
    private static final RequestItems ITEMS = RequestItems.load();

    private final NecessityIsStated necessary = new NecessityIsStated();
    private final ReasonGate reasons = new ReasonGate();
    private final RequestNamesItems named = new RequestNamesItems();
    private final RequestEndsInTime inTime = new RequestEndsInTime();
    private final ResidentIsToldOfRequest told = new ResidentIsToldOfRequest();

    @Inject
    DataRequestRepository requests;

    @Inject
    OpenDossiers open;

    @Inject
    RegisteredPersons registered;

    @Inject
    ConsentRegister consents;

    @Inject
    ExchangeCrossing crossing;

    @Inject
    ExchangeTexts texts;

    @Inject
    Teams teams;

    @Inject
    GivenCopy papers;

    @Inject
    RequestPatterns patterns;

    @Inject
    RequestHistory history;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    /** The requests of a dossier, the newest first; empty whether it has none or isn't this hat's. */
    @Performs(DATA_ASK)
    public List<RequestView> of(String dossierNumber) {
        return open.findOpen(dossierNumber).map(dossier -> {
            touched.dossier(dossier.id());
            List<RequestedItem> all = requests.itemsOf(dossier);
            return requests.of(dossier).stream().map(request -> view(request, all.stream().filter(item -> item.request().equals(request)).toList())).toList();
        }).orElse(List.of());
    }

    /** What can be asked of a holder for a dossier. @throws Refusal if there is no such work file under this hat, or the matrix opens nothing */
    @Performs(DATA_ASK)
    public AskRoom room(String dossierNumber, ReuseEnd holder) {
        Dossier dossier = open.inWork(dossierNumber);
        ReuseEnd own = ReuseEnd.of(dossier.domain());
        ReuseMatrix.Cell cell = MATRIX.usedFor(own).stream().filter(one -> one.from().equals(holder) && one.says() != Reuse.OWN_TASK).findFirst().orElse(null);
        Refusal.unlessPermitted(MATRIX.judge(new ReuseFacts(holder, own, true, true, true)));
        if (cell == null) {
            throw new RingViolation("the own task asks itself nothing");
        }
        List<DomainKey> holders = teams.of(holder, dossier.domain().municipality());
        List<AskRoom.Team> choice = holders.size() == 1 ? List.of() : holders.stream().map(one -> new AskRoom.Team(one.organisation(), Holders.team(one.organisation()))).toList();
        return new AskRoom(choice, cell, registered.whom(dossier).name(), fitting(dossier, cell), ITEMS.of(holder));
    }

    /**
     * Asks. The holder's domain gets the request whether the person is known there or not; the resident is told by letter, now or later.
     *
     * @throws Refusal if there is no such work file under this hat, or a rule refuses
     * @throws IllegalArgumentException if there are several teams and none of them is named
     */
    @Performs(DATA_ASK)
    public void ask(String dossierNumber, Ask ask) {
        ask.consent().ifPresent(consents::hold);
        Dossier dossier = open.inWork(dossierNumber);
        LocalDate today = LocalDate.now(clock);
        String employee = HatScope.require().employee();
        ReuseEnd own = ReuseEnd.of(dossier.domain());
        Optional<ConsentView> consent = ask.consent().flatMap(id -> consents.standing(dossier).stream().filter(one -> one.id().equals(id)).findFirst());
        Decision permitted = permitted(dossier, ask, own, consent, today);
        ReuseEnd end = ask.holder().end();
        DomainKey holder = teams.chosen(ask.holder(), dossier.domain().municipality()).orElseThrow(() -> new IllegalArgumentException("no such holder"));
        Refusal.unlessPermitted(necessary.decide(new NecessityIsStated.Facts(ask.purpose(), ask.whyNotLess(), ask.whyNotLess())));
        Refusal.unlessPermitted(named.decide(named(ask, consent)));
        Refusal.unlessPermitted(inTime.decide(new RequestEndsInTime.Facts(ask.until(), today)));
        Refusal.unlessPermitted(told.decide(new ResidentIsToldOfRequest.Facts(own.task(), ask.tellLater().orElse(null), !ask.whyLater().isEmpty(), today)));
        Refusal.unlessPermitted(reasons.decide(Stream.concat(Stream.of(ask.purpose(), ask.whyNotLess(), ask.cause().what(), ask.cause().from(), ask.whyLater()), ask.items().stream().map(Ask.Item::why))));
        String wording = Wording.digest(ask.purpose(), ask.cause().what(), ask.items().stream().map(Ask.Item::why).reduce("", (all, why) -> all + " " + why));
        Whom resident = registered.whom(dossier);
        RequestHistory.Next next = history.next(resident.bsn().isEmpty() ? dossier.id().toString() : resident.bsn(), wording, today);
        patterns.refuseScreening(next);

        String article = cell(own, end).article();
        DataRequest request = new DataRequest(dossier, new DataRequest.Asked(Holders.key(holder), MATRIX.says(end, own).name(), wording, consent.map(ConsentView::id).orElse(null)),
                new DataRequest.Terms(employee, today, ask.until(), ask.tellLater().orElse(null)));
        texts.keep(request, Wording.of(ask.purpose(), ask.whyNotLess(), article, cause(ask), ask.whyLater()));
        requests.keep(request);
        history.keep(next, request);
        keepItems(request, ask, consent);
        if (ask.tellLater().isEmpty()) {
            papers.tell(request, ask.items().stream().map(Ask.Item::name).toList(), ask.purpose());
        }
        crossing.ask(holder, new HeldRequest.Asked(request.id(), dossier.domain(), employee, request.basis(), today, ask.until(), ask.tellLater().orElse(null)),
                new HeldRequest.About(resident.bsn(), resident.name(), resident.birthDate()),
                new ExchangeCrossing.Words(Wording.of(ask.purpose(), ask.whyNotLess(), cause(ask), consent.map(RequestService::inWords).orElse("")),
                        ask.items().stream().map(item -> Wording.of(item.name(), item.why())).toList()), permitted.rule());
    }

    /** Withdraws a request: what was given stays, nothing more comes. @throws RingViolation if it isn't this hat's */
    @Performs(DATA_ASK)
    public void withdraw(UUID id) {
        DataRequest request = mine(id);
        if (request.withdrawnOn().isEmpty()) {
            patterns.stop(request, LocalDate.now(clock));
        }
    }

    /** Tells the resident by letter of a request that could not be told before. @throws RingViolation if it isn't this hat's */
    @Performs(DATA_ASK)
    public void tell(UUID id) {
        DataRequest request = requests.toChange(mine(id));
        if (request.toldOn().isEmpty()) {
            request.told(LocalDate.now(clock));
            papers.tell(request, requests.itemsOf(request).stream().map(item -> texts.of(item).get(0)).toList(), texts.of(request).get(0));
        }
    }

    private Decision permitted(Dossier dossier, Ask ask, ReuseEnd own, Optional<ConsentView> consent, LocalDate today) {
        boolean fits = consent.filter(one -> fitting(dossier, cell(own, ask.holder().end())).stream().anyMatch(fitting -> fitting.id().equals(one.id()))).isPresent();
        // That the holder confirms the need is asked of the holder, and judged again there.
        Decision decision = MATRIX.judge(new ReuseFacts(ask.holder().end(), own, fits, ask.cause().isConcrete(today), true));
        Refusal.unlessPermitted(decision);
        if (own.equals(ask.holder().end())) {
            throw new RingViolation("the own task asks itself nothing");
        }
        return decision;
    }

    private RequestNamesItems.Facts named(Ask ask, Optional<ConsentView> consent) {
        List<String> offered = consent.map(one -> one.items().stream().filter(item -> item.suppliedOn().isEmpty()).map(ConsentView.Item::name).toList()).orElseGet(() -> ITEMS.of(ask.holder().end()));
        int reasoned = (int) ask.items().stream().filter(item -> necessary.decide(new NecessityIsStated.Facts(item.why(), item.why(), item.why())).isPermitted()).count();
        return new RequestNamesItems.Facts(offered, ask.items().stream().map(Ask.Item::name).toList(), reasoned);
    }

    private List<ConsentView> fitting(Dossier dossier, ReuseMatrix.Cell cell) {
        return consents.standing(dossier).stream().filter(consent -> consent.items().stream().anyMatch(item -> item.suppliedOn().isEmpty())).filter(consent -> switch (cell.says()) {
            case WITH_CONSENT -> consent.law().filter(cell.from()::equals).isPresent();
            case WITH_CONSENT_OF_SECRECY -> consent.law().isEmpty();
            default -> false;
        }).toList();
    }

    private ReuseMatrix.Cell cell(ReuseEnd own, ReuseEnd holder) {
        return MATRIX.usedFor(own).stream().filter(one -> one.from().equals(holder)).findFirst().orElse(new ReuseMatrix.Cell(holder, own, Reuse.NEVER, "AVG 6 lid 1"));
    }

    private void keepItems(DataRequest request, Ask ask, Optional<ConsentView> consent) {
        for (int position = 0; position < ask.items().size(); position++) {
            Ask.Item asked = ask.items().get(position);
            UUID ofConsent = consent.flatMap(one -> one.items().stream().filter(item -> item.name().equals(asked.name()) && item.suppliedOn().isEmpty()).findFirst())
                    .map(ConsentView.Item::id).orElse(null);
            RequestedItem item = new RequestedItem(request, position, ofConsent);
            texts.keep(item, Wording.of(asked.name(), asked.why()));
            requests.keep(item);
        }
    }

    private static String cause(Ask ask) {
        return ask.cause().when().map(when -> ask.cause().what() + " (" + DutchDay.of(when) + ", " + ask.cause().from() + ")").orElse("");
    }

    private static String inWords(ConsentView consent) {
        String who = consent.law().isPresent() ? "" : ", aan " + consent.holder();
        return "gegeven op " + DutchDay.of(consent.answeredOn()) + who + ", voor: " + consent.purpose();
    }

    private RequestView view(DataRequest request, List<RequestedItem> asked) {
        boolean over = RequestTerm.isOver(request.until(), clock.instant());
        List<RequestView.Item> seen = asked.stream().map(item -> {
            List<String> words = texts.of(item);
            var state = RequestView.ItemState.seen(item.givenOn().isPresent(), item.refusedBecause().isPresent(), request.withdrawnOn().isPresent(), over);
            return new RequestView.Item(words.get(0), words.get(1), state, item.givenOn(), item.refusedBecause());
        }).toList();
        boolean waits = seen.stream().anyMatch(item -> item.state() == RequestView.ItemState.WAITING);
        return new RequestView(request.id(), Holders.end(request.holder()), texts.of(request).get(0), request.askedOn(), request.until(), request.askedBy(), request.toldOn(),
                request.postponeUntil(), waits, seen);
    }

    private DataRequest mine(UUID id) {
        DataRequest request = requests.byId(id).orElseThrow(() -> new RingViolation("not of this hat"));
        touched.dossier(request.dossier().id());
        return request;
    }
}
