package nl.dossierwacht.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import nl.dossierwacht.consent.ConsentTakenBack;
import nl.dossierwacht.persistence.exchange.DataRequest;
import nl.dossierwacht.persistence.exchange.DataRequestRepository;
import nl.dossierwacht.persistence.exchange.RequestsMade.Made;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.trawling.TrawlReports;

/** Stops requests: those that together are a search, and those of which the consent is taken back. Inside a service call. */
@ApplicationScoped
class RequestPatterns {

    private static final int WEEK = 7;
    /** As the privacy officer's list calls it. */
    private static final String PATTERN = "REQUESTS_THAT_SEARCH";

    private final NobodyScreens screens = new NobodyScreens();

    @Inject
    DataRequestRepository requests;

    @Inject
    ExchangeCrossing crossing;

    @Inject
    Teams teams;

    @Inject
    TrawlReports reports;

    @Inject
    Clock clock;

    /** @throws Refusal if what this employee asked lately is a search; the privacy officer is told, and that stays though all else is rolled back */
    void refuseScreening(RequestHistory.Next next) {
        List<Made> others = next.before().stream().filter(one -> !one.person().equals(next.person())).toList();
        List<Made> ofTheWeek = others.stream().filter(one -> one.askedOn().isAfter(next.on().minusDays(WEEK))).toList();
        int persons = (int) ofTheWeek.stream().map(Made::person).distinct().count();
        int same = (int) ofTheWeek.stream().filter(one -> one.wording().equals(next.wording())).map(Made::person).distinct().count();
        int fruitless = (int) others.stream().filter(one -> !one.came() && next.on().isAfter(one.until())).count();
        Decision decision = screens.decide(new NobodyScreens.Facts(persons, same, fruitless));
        if (!decision.isPermitted()) {
            reports.report(PATTERN, next.before().size() + 1);
        }
        Refusal.unlessPermitted(decision);
    }

    /** Stops a request on both sides, the holder's first: who decides holds that first too. */
    void stop(DataRequest request, LocalDate today) {
        teams.of(request.holder(), HatScope.require().hat().domain().municipality()).ifPresent(holder -> crossing.withdraw(holder, request.id(), today));
        requests.toChange(request).withdraw(today);
    }

    void stop(@Observes ConsentTakenBack taken) {
        requests.standingOn(taken.consent()).forEach(request -> stop(request, LocalDate.now(clock)));
    }
}
