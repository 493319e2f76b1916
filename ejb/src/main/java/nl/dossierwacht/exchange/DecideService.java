package nl.dossierwacht.exchange;

import static nl.dossierwacht.separation.Action.DATA_DECIDE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.notes.NoteGate;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.exchange.DataRequestRepository;
import nl.dossierwacht.persistence.exchange.HeldItem;
import nl.dossierwacht.persistence.exchange.HeldRequest;
import nl.dossierwacht.persistence.exchange.HeldRequestRepository;
import nl.dossierwacht.persistence.exchange.ProvidedItem;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.ring.RingViolation;
import nl.dossierwacht.reuse.Reuse;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.reuse.ReuseFacts;
import nl.dossierwacht.reuse.ReuseMatrix;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;

/** Decides, item by item, on what another law's task asks; in the domain that holds the data (Q4, 26). */
@Stateless
public class DecideService {

    private static final ReuseMatrix MATRIX = ReuseMatrix.load();

    private final NotOwnRequest notOwn = new NotOwnRequest();
    private final RequestIsOpen isOpen = new RequestIsOpen();
    private final ConfidentialIsDecidedByTheNamed named = new ConfidentialIsDecidedByTheNamed();
    private final AnswerIsPerItem perItem = new AnswerIsPerItem();
    private final GivenTextPassesGate gated = new GivenTextPassesGate();
    private final OnlyGivenCrosses onlyGiven = new OnlyGivenCrosses();

    @Inject
    HeldRequestRepository held;

    @Inject
    DataRequestRepository provided;

    @Inject
    OpenDossiers open;

    @Inject
    NoteGate gate;

    @Inject
    ExchangeCrossing crossing;

    @Inject
    ExchangeTexts texts;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    /** A request by its exact number; empty whether it doesn't exist, isn't this hat's, or was asked by who looks. */
    @Performs(DATA_DECIDE)
    public Optional<HeldView> find(String reference) {
        String employee = HatScope.require().employee();
        return held.byReference(reference).filter(request -> notOwn.decide(new NotOwnRequest.Facts(request.askedBy(), employee)).isPermitted()).map(this::view);
    }

    /**
     * Decides on some or all items. What is given is copied to the asker in the same transaction; an answer without anything doesn't cross.
     *
     * @return whether the request is over now
     * @throws RingViolation if there is no such request under this hat
     * @throws Refusal if a rule refuses: nothing is decided then
     */
    @Performs(DATA_DECIDE)
    public boolean decide(String reference, Answer answer) {
        Hidden hidden = hidden(reference);
        HeldRequest request = held.toDecide(reference).orElseThrow(() -> new RingViolation("not of this hat"));
        String employee = HatScope.require().employee();
        LocalDate today = LocalDate.now(clock);
        Refusal.unlessPermitted(notOwn.decide(new NotOwnRequest.Facts(request.askedBy(), employee)));
        List<HeldItem> items = held.itemsOf(request);
        Map<UUID, HeldItem> waiting = items.stream().filter(item -> item.answer().isEmpty()).collect(Collectors.toMap(HeldItem::id, Function.identity()));
        boolean asked = answer.items().stream().map(Answer.Item::id).allMatch(waiting::containsKey);
        Refusal.unlessPermitted(isOpen.decide(new RequestIsOpen.Facts(request.state() == HeldRequest.State.OPEN && asked, request.until(), today, true)));
        List<Answer.Item> given = answer.items().stream().filter(Answer.Item::given).toList();
        Optional<Dossier> source = source(request, answer);
        int complete = (int) answer.items().stream().filter(item -> item.isComplete(today)).count();
        Refusal.unlessPermitted(perItem.decide(new AnswerIsPerItem.Facts(answer.items().size(), given.size(), complete, source.isPresent())));
        Refusal.unlessPermitted(gated.decide(new GivenTextPassesGate.Facts(given.stream().anyMatch(item -> gate.judge(item.value()).isPresent()))));
        if (!given.isEmpty()) {
            judge(request, answer.confirmed());
        }
        boolean endsWithNothing = given.isEmpty() && answer.items().size() == waiting.size() && items.stream().noneMatch(item -> item.answer().filter(HeldItem.Answer.GIVEN::equals).isPresent());
        Refusal.unlessPermitted(named.decide(new ConfidentialIsDecidedByTheNamed.Facts(hidden.there(), hidden.seen(), endsWithNothing)));

        List<ExchangeCrossing.Answered> answered = new ArrayList<>(earlierRefusals(items));
        for (Answer.Item one : answer.items()) {
            answered.add(apply(one, waiting.get(one.id()), request, source, employee, today));
        }
        int givenNow = (int) items.stream().filter(item -> item.answer().filter(HeldItem.Answer.GIVEN::equals).isPresent()).count();
        boolean over = items.stream().allMatch(item -> item.answer().isPresent());
        if (onlyGiven.decide(new OnlyGivenCrosses.Facts(givenNow)).isPermitted()) {
            crossing.deliver(request, answered, givenNow, today);
        }
        if (over) {
            close(reference, employee, today);
        }
        return over;
    }

    /** How many dossiers of the resident there are here, and how many of them who decides can see. Asked before anything else: what was loaded is let go of. */
    private Hidden hidden(String reference) {
        Optional<String> bsn = held.byReference(reference).flatMap(HeldRequest::about).map(HeldRequest.About::bsn);
        return bsn.map(person -> new Hidden(open.countOfAll(person, DATA_DECIDE, named.id()), open.countOfResident(person))).orElse(new Hidden(0, 0));
    }

    private record Hidden(long there, long seen) {
    }

    /** Read anew: the crossing may have let go of what was loaded. */
    private void close(String reference, String employee, LocalDate today) {
        crossing.close(held.toDecide(reference).orElseThrow(), HeldRequest.State.ANSWERED, employee, today);
    }

    private ExchangeCrossing.Answered apply(Answer.Item answer, HeldItem item, HeldRequest request, Optional<Dossier> source, String employee, LocalDate today) {
        if (!answer.given()) {
            item.refuse(answer.because().orElseThrow(), employee, today);
            return new ExchangeCrossing.Answered(item.position(), null, null, answer.because().orElseThrow());
        }
        item.give(employee, today);
        provided.keep(new ProvidedItem(source.orElseThrow(), texts.of(item).get(0),
                new ProvidedItem.Recipient(Holders.key(ReuseEnd.of(request.asker())), today, employee, request.hiddenUntil().orElse(null))));
        return new ExchangeCrossing.Answered(item.position(), answer.value(), answer.asOf().orElseThrow(), null);
    }

    /** Refusals that waited for something to be given beside them. */
    private static List<ExchangeCrossing.Answered> earlierRefusals(List<HeldItem> items) {
        return items.stream().filter(item -> item.because().isPresent()).map(item -> new ExchangeCrossing.Answered(item.position(), null, null, item.because().orElseThrow())).toList();
    }

    private void judge(HeldRequest request, boolean confirmed) {
        ReuseEnd from = ReuseEnd.of(request.domain());
        ReuseEnd to = ReuseEnd.of(request.asker());
        // Consent and cause were judged when it was asked; the consent again when the copy arrives. A helper says that the consent is for them.
        boolean consent = MATRIX.says(from, to) != Reuse.WITH_CONSENT_OF_SECRECY || confirmed;
        Refusal.unlessPermitted(MATRIX.judge(new ReuseFacts(from, to, consent, true, confirmed)));
    }

    /** What is given comes from a dossier that who decides may open. */
    private Optional<Dossier> source(HeldRequest request, Answer answer) {
        return request.about().flatMap(about -> open.ofResident(about.bsn()).stream().filter(dossier -> dossier.number().equals(answer.dossier())).findFirst())
                .map(dossier -> open.any(dossier.number()));
    }

    private HeldView view(HeldRequest request) {
        ReuseEnd asker = ReuseEnd.of(request.asker());
        ReuseEnd own = ReuseEnd.of(request.domain());
        List<String> words = texts.of(request);
        Optional<HeldRequest.About> about = request.about();
        about.map(HeldRequest.About::bsn).map(Bsn::new).ifPresent(touched::person);
        HeldRequest.State state = request.state() == HeldRequest.State.OPEN && RequestTerm.isOver(request.until(), clock.instant()) ? HeldRequest.State.LAPSED : request.state();
        List<HeldView.Item> items = held.itemsOf(request).stream().map(item -> {
            List<String> named = texts.of(item);
            return new HeldView.Item(item.id(), named.get(0), named.get(1), item.answer(), item.because());
        }).toList();
        return new HeldView(request.reference(), asker, MATRIX.usedFor(asker).stream().filter(cell -> cell.from().equals(own)).findFirst().orElseThrow(),
                about.map(HeldRequest.About::name).orElse(""), about.map(HeldRequest.About::bsn).orElse(""), about.map(HeldRequest.About::birthDate), words.get(0), words.get(1), words.get(2),
                words.get(3), request.receivedOn(), request.until(), state, request.closedOn(), items,
                about.map(person -> open.ofResident(person.bsn()).stream().map(Dossier::number).toList()).orElse(List.of()));
    }
}
