package nl.dossierwacht.exchange;

import static nl.dossierwacht.separation.Action.DATA_ASK;
import static nl.dossierwacht.separation.Action.DATA_DECIDE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.consent.ConsentRegister;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.exchange.DataRequest;
import nl.dossierwacht.persistence.exchange.DataRequestRepository;
import nl.dossierwacht.persistence.exchange.HeldItem;
import nl.dossierwacht.persistence.exchange.HeldRequest;
import nl.dossierwacht.persistence.exchange.HeldRequestRepository;
import nl.dossierwacht.persistence.exchange.RequestedItem;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.separation.JobHat;
import nl.dossierwacht.separation.Refusal;

/** What crosses between two laws: the request to the holder, its withdrawal, and copies of what is given. A refusal alone never crosses. */
@ApplicationScoped
class ExchangeCrossing {

    private final RequestIsOpen isOpen = new RequestIsOpen();
    private final OnlyGivenCrosses onlyGiven = new OnlyGivenCrosses();

    @Inject
    JobHat jobHat;

    @Inject
    HeldRequestRepository held;

    @Inject
    DataRequestRepository requests;

    @Inject
    ExchangeTexts texts;

    @Inject
    ConsentRegister consents;

    @Inject
    GivenCopy copies;

    @Inject
    RequestHistory history;

    /** What the holder gets to read, as it is kept. @param items each with its name and why */
    record Words(String request, List<String> items) {
    }

    /** An answered item. @param value {@code null} if it isn't given @param because {@code null} if it is */
    record Answered(int position, String value, LocalDate asOf, HeldItem.Because because) {
    }

    /** Asks; what there is about the person doesn't matter and isn't looked at. @param because the rule that permits it */
    void ask(DomainKey holder, HeldRequest.Asked asked, HeldRequest.About about, Words words, RuleId because) {
        jobHat.in(holder, DATA_ASK, because, (UUID) null, () -> {
            HeldRequest request = new HeldRequest(holder, held.nextReference(asked.receivedOn()), asked, about);
            texts.keep(request, words.request());
            held.keep(request);
            for (int position = 0; position < words.items().size(); position++) {
                HeldItem item = new HeldItem(request, position);
                texts.keep(item, words.items().get(position));
                held.keep(item);
            }
            return holder;
        });
    }

    /** The asker doesn't want it, or may not have it, any more. Whether it was answered there isn't told. */
    void withdraw(DomainKey holder, UUID requestId, LocalDate on) {
        jobHat.in(holder, DATA_ASK, isOpen.id(), (UUID) null, () -> {
            held.toClose(requestId).filter(request -> request.state() == HeldRequest.State.OPEN).ifPresent(request -> close(request, HeldRequest.State.WITHDRAWN, null, on));
            return holder;
        });
    }

    /** Closes a request in the domain whose hat is worn. */
    void close(HeldRequest request, HeldRequest.State state, String by, LocalDate on) {
        texts.destroy(request);
        held.itemsOf(request).forEach(HeldItem::forgetWords);
        request.close(state, by, on);
    }

    /**
     * Brings copies of what is given to the asker's dossier, and with them why the others aren't.
     *
     * @throws Refusal if nothing is given, the asker doesn't ask any more, or the consent was taken back
     */
    void deliver(HeldRequest request, List<Answered> answered, int given, LocalDate on) {
        Refusal.unlessPermitted(onlyGiven.decide(new OnlyGivenCrosses.Facts(given)));
        UUID requestId = request.requestId();
        DomainKey holder = request.domain();
        LocalDate until = request.until();
        Map<Integer, Answered> byPosition = answered.stream().collect(Collectors.toMap(Answered::position, answer -> answer));
        jobHat.in(request.asker(), DATA_DECIDE, onlyGiven.id(), dossier -> dossier, () -> {
            DataRequest asked = requests.byId(requestId).orElse(null);
            boolean stillAsked = asked != null && asked.withdrawnOn().isEmpty();
            Refusal.unlessPermitted(isOpen.decide(new RequestIsOpen.Facts(true, until, on, stillAsked)));
            requests.itemsOf(asked).stream().filter(item -> byPosition.containsKey(item.position())).forEach(item -> arrive(item, byPosition.get(item.position()), holder, on));
            history.came(requestId);
            return asked.dossier().id();
        });
    }

    private void arrive(RequestedItem item, Answered answer, DomainKey holder, LocalDate on) {
        if (answer.value() == null) {
            if (item.refusedBecause().isEmpty()) {
                item.refused(answer.because().name());
            }
            return;
        }
        item.consentItemId().ifPresent(named -> consents.supply(item.request().consentId().orElseThrow(), named, on));
        item.given(copies.file(item, holder, answer, on), on);
    }
}
