package nl.dossierwacht.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.exchange.DataRequest;
import nl.dossierwacht.persistence.exchange.RequestsMade;
import nl.dossierwacht.persistence.exchange.RequestsMade.Made;
import nl.dossierwacht.persistence.ring.HatScope;

/** What employees asked of other laws in the last month, under all their hats, in names under a key. Inside a service call. */
@ApplicationScoped
class RequestHistory {

    /** For so many days a request counts. */
    static final int DAYS = 30;

    @Inject
    RequestsMade made;

    @Inject
    Pseudonyms pseudonyms;

    /** A request that is about to be made. @param person whom it is about, and what words it has, in names under a key @param before what its asker asked earlier */
    record Next(String person, String wording, LocalDate on, List<Made> before) {
    }

    /** The next request of who is at work; until it is kept or refused, no other request of theirs is made. */
    Next next(String person, String wording, LocalDate on) {
        return new Next(key("person", person), key("words", wording), on, made.inTurnSince(on.minusDays(DAYS)));
    }

    /** Keeps that a request was made. */
    void keep(Next next, DataRequest request) {
        made.keep(new Made(key("request", request.id().toString()), next.person(), next.wording(), next.on(), request.until(), false));
    }

    /** Something came of a request. In the domain that asked. */
    void came(UUID request) {
        made.came(key("request", request.toString()));
    }

    private String key(String kind, String text) {
        return pseudonyms.of(HatScope.require().hat().domain().municipality(), kind, text);
    }
}
