package nl.dossierwacht.trawling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.dossier.DossierIsThere;
import nl.dossierwacht.dossier.SearchKey;
import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.trawling.Reach;
import nl.dossierwacht.persistence.trawling.Reach.Kind;
import nl.dossierwacht.persistence.trawling.ReachRepository;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.separation.HatIsGranted;
import nl.dossierwacht.separation.Refusal;

/**
 * Is told of all that is reached for under a hat, before anything of it is shown. What is one's own isn't counted, nor what was reached for already. If it
 * can't be counted, it isn't shown.
 */
@RequestScoped
public class TrawlWatch {

    private static final Trawling TRAWLING = Trawling.load();
    private static final SlowedWhenTrawling RULE = new SlowedWhenTrawling();
    /** The rules that say no more than that something isn't there. */
    private static final Set<String> NOT_THERE = Set.of(new DossierIsThere().id().value(), new HatIsGranted().id().value());

    /** What this request reached for and was let through with. */
    private final Set<String> passed = new HashSet<>();
    private ReachKeys keys;

    @Inject
    ReachRepository reaches;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Clock clock;

    @PostConstruct
    void begin() {
        keys = new ReachKeys((kind, text) -> pseudonyms.of(HatScope.require().hat().domain().municipality(), kind, text));
    }

    /**
     * A dossier is reached for.
     *
     * @param asked the number that was asked for
     * @param found what was found under the worn hat
     * @throws Slowed if who reaches has to wait, whether it was found or not
     */
    public void dossier(String asked, Optional<Dossier> found) {
        HatScope worn = HatScope.require();
        if (found.filter(dossier -> dossier.assignee().equals(worn.employee())).isPresent() || asked == null) {
            return;
        }
        String domain = worn.hat().domain().value();
        Kind kind = found.isEmpty() ? Kind.UNKNOWN : worn.hat().role() == Role.ARCHIVIST ? Kind.CUSTODIAN : Kind.UNASSIGNED;
        String number = found.map(Dossier::number).orElse(asked);
        reach(kind, keys.asked(domain, number), kind == Kind.CUSTODIAN ? Set.of() : keys.neighbourhoods(domain, number));
    }

    /** Something was searched for. @throws Slowed if who searches has to wait, whether there is something or not */
    public void searched(SearchKey key, List<Dossier> found) {
        if (key instanceof SearchKey.Number number) {
            dossier(number.number(), found.stream().findFirst());
        } else if (found.isEmpty()) {
            reach(Kind.MISSED, keys.search(key), keys.near(key));
        } else if (found.stream().noneMatch(dossier -> dossier.assignee().equals(HatScope.require().employee()))) {
            dossier(found.get(0).number(), Optional.of(found.get(0)));
        }
    }

    /** A resident is looked up in the person source. @throws Slowed if who looks has to wait, whether there is such a person or not */
    public void lookedUp(Bsn bsn) {
        reach(Kind.LOOKED_UP, keys.person(bsn.digits()), Set.of());
    }

    /** Something with a number that is no dossier's. @throws Slowed if it isn't there and who reaches has to wait */
    public void numbered(String number, boolean found) {
        if (!found) {
            dossier(number, Optional.empty());
        }
    }

    /**
     * A call was refused. If that says no more than that something isn't there, it was reached for.
     *
     * @param asked the arguments of the call
     * @return what is told instead: the same, or to wait
     */
    public Refusal instead(Refusal refusal, Object[] asked) {
        if (refusal instanceof Slowed || !NOT_THERE.contains(refusal.decision().rule().value())) {
            return refusal;
        }
        try {
            Arrays.stream(asked == null ? new Object[0] : asked).filter(argument -> argument instanceof String || argument instanceof UUID).findFirst()
                    .ifPresent(argument -> dossier(argument.toString(), Optional.empty()));
            return refusal;
        } catch (Slowed slowed) {
            return slowed;
        }
    }

    private void reach(Kind kind, String key, Set<String> features) {
        HatScope worn = HatScope.require();
        if (worn.hat().role() == Role.SYSTEM_JOB || passed.contains(key)) {
            return;
        }
        reaches.inTurn(() -> judged(new Reach(kind, key, features, clock.instant()))).ifPresent(slowed -> {
            throw slowed;
        });
        passed.add(key);
    }

    private Optional<Slowed> judged(Reach next) {
        Instant now = next.at();
        List<Reach> before = reaches.since(now.minus(TRAWLING.memory()));
        if (before.stream().anyMatch(reach -> reach.key().equals(next.key()))) {
            return Optional.empty();
        }
        Optional<Instant> until = TRAWLING.slowedUntil(before, now);
        if (RULE.decide(new SlowedWhenTrawling.Facts(until, now)) instanceof Decision.Refused refused) {
            return Optional.of(new Slowed(refused, Duration.between(now, until.orElseThrow())));
        }
        reaches.keep(next);
        TRAWLING.recognisedBy(next, before, now).forEach(recognised -> reaches.recognised(recognised.pattern().name(), recognised.number(),
                LocalDate.ofInstant(now, clock.getZone()), now));
        return Optional.empty();
    }
}
