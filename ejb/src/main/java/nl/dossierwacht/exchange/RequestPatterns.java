package nl.dossierwacht.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import nl.dossierwacht.consent.ConsentTakenBack;
import nl.dossierwacht.persistence.exchange.DataRequest;
import nl.dossierwacht.persistence.exchange.DataRequestRepository;
import nl.dossierwacht.persistence.exchange.DataRequestRepository.Pattern;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.separation.Refusal;

/** Stops requests: those that together are a search, and those of which the consent is taken back. Inside a service call. */
@ApplicationScoped
class RequestPatterns {

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final NobodyScreens screens = new NobodyScreens();
    private final RequestItems items = RequestItems.load();

    @Inject
    DataRequestRepository requests;

    @Inject
    ExchangeCrossing crossing;

    @Inject
    Clock clock;

    /** @throws Refusal if what this employee asked lately is a search; the privacy officer counts refusals by their rule */
    void refuseScreening(String employee, UUID dossier, String wording, LocalDate today) {
        List<Pattern> asked = requests.askedBy(employee, today.minusDays(MONTH)).stream().filter(one -> !one.dossier().equals(dossier)).toList();
        List<Pattern> ofTheWeek = asked.stream().filter(one -> one.askedOn().isAfter(today.minusDays(WEEK))).toList();
        int persons = (int) ofTheWeek.stream().map(Pattern::dossier).distinct().count();
        int same = (int) ofTheWeek.stream().filter(one -> one.wording().equals(wording)).map(Pattern::dossier).distinct().count();
        int fruitless = (int) asked.stream().filter(one -> one.given() == 0 && today.isAfter(one.until())).count();
        Refusal.unlessPermitted(screens.decide(new NobodyScreens.Facts(persons, same, fruitless)));
    }

    /** Stops a request on both sides, the holder's first: who decides holds that first too. */
    void stop(DataRequest request, LocalDate today) {
        items.domain(Holders.end(request.holder()), HatScope.require().hat().domain().municipality()).ifPresent(holder -> crossing.withdraw(holder, request.id(), today));
        request.withdraw(today);
    }

    void stop(@Observes ConsentTakenBack taken) {
        requests.standingOn(taken.consent()).forEach(request -> stop(request, LocalDate.now(clock)));
    }
}
