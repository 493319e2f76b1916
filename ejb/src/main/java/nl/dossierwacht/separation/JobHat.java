package nl.dossierwacht.separation;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.audit.AccessRecords;
import nl.dossierwacht.audit.AccessRecords.Touch;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.audit.AccessLog;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;
import nl.dossierwacht.persistence.ring.DomainSwitch;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.rules.RuleId;

/** Gives something to another domain, or takes what its rule permits: one step under that domain's job hat, in that domain's log. */
@ApplicationScoped
public class JobHat {

    @Inject
    DomainSwitch domains;

    @Inject
    AccessLog log;

    @Inject
    Touched touched;

    @Inject
    AccessRecords records;

    /**
     * Does one step in another domain.
     *
     * @param because the rule that permits the step
     * @param dossier the dossier of that domain that is touched; {@code null} if none is
     * @param step returns plain values, never entities
     */
    public <T> T in(DomainKey domain, Action action, RuleId because, UUID dossier, Supplier<T> step) {
        return in(domain, action, because, result -> dossier, step);
    }

    /**
     * Does one step in another domain, for who doesn't know which dossier it touches.
     *
     * @param dossierOf tells of the step's result which dossier was touched, for that domain's log
     */
    public <T> T in(DomainKey domain, Action action, RuleId because, Function<T, UUID> dossierOf, Supplier<T> step) {
        Touch own = touched.take();
        try {
            return domains.in(domain, () -> {
                T result = step.get();
                HatScope job = HatScope.require();
                log.append(records.under(job.hat(), job.employee(), touched.trace(), action, because, Outcome.PERMITTED,
                        new Touch(dossierOf.apply(result), touched.take().document(), null, null)));
                return result;
            });
        } finally {
            // What the step touched belongs to the other domain: the log of the worn one doesn't tell.
            touched.putBack(own);
        }
    }
}
