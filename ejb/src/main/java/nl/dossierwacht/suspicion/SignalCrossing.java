package nl.dossierwacht.suspicion;

import static nl.dossierwacht.separation.Action.WEIGH_OWN;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.suspicion.FraudSignal;
import nl.dossierwacht.persistence.suspicion.SuspicionRepository;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.separation.JobHat;

/** The one way of a message to enforcement of the same municipality. Nothing comes back, and no id of where it came from goes along. */
@ApplicationScoped
class SignalCrossing {

    /** Days to say what becomes of a message: a choice of ours, the law names none. */
    static final int DAYS_TO_DEAL = 14;

    private static final String ORGANISATION = "college";

    @Inject
    JobHat jobHat;

    @Inject
    SuspicionRepository suspicions;

    @Inject
    SealedText texts;

    /** Puts the message in enforcement's domain. @param because the rule that permits it */
    void toEnforcement(DomainKey from, FraudSignal.About about, String message, RuleId because, LocalDate on) {
        DomainKey enforcement = new DomainKey(from.municipality(), Law.PARTICIPATIEWET, Task.HANDHAVING, ORGANISATION);
        jobHat.in(enforcement, WEIGH_OWN, because, (UUID) null, () -> {
            String reference = suspicions.nextReference(on);
            FraudSignal signal = new FraudSignal(enforcement, reference, about, on, on.plusDays(DAYS_TO_DEAL));
            texts.keep(signal, message);
            suspicions.keep(signal);
            return reference;
        });
    }
}
