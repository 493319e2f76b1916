package nl.dossierwacht.opening;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Terms;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.opening.Opening;
import nl.dossierwacht.persistence.opening.Opening.Kind;
import nl.dossierwacht.persistence.opening.OpeningRepository;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.rules.Decision;

/** Whether who is at work may see what hangs on a dossier, and what makes it so. Inside a service call only. */
@ApplicationScoped
public class Admission {

    private final NeedToKnow needToKnow = new NeedToKnow();

    @Inject
    OpeningRepository openings;

    @Inject
    Clock clock;

    /** What the rule says of a dossier of this hat. */
    public Decision judge(Dossier dossier) {
        HatScope worn = HatScope.require();
        boolean assigned = dossier.assignee().equals(worn.employee());
        Decision own = needToKnow.decide(new NeedToKnow.Facts(worn.hat().role(), assigned, false));
        return own.isPermitted() ? own : needToKnow.decide(new NeedToKnow.Facts(worn.hat().role(), assigned, openings.isOpen(dossier, clock.instant())));
    }

    /** Whether the rule admits to a dossier of this hat. */
    public boolean admits(Dossier dossier) {
        return judge(dossier).isPermitted();
    }

    /** Opens a dossier until the end of the day. @param words {@code null} if the kind says enough */
    Opening open(Dossier dossier, Kind kind, String words) {
        HatScope worn = HatScope.require();
        Instant now = clock.instant();
        Opening opening = new Opening(dossier, worn.employee(), worn.hat().role(), kind, words, now, Terms.midnightAfter(now, clock.getZone()));
        openings.keep(opening);
        return opening;
    }

    /** The custodian gathers what there is of a resident who asked to see it (AVG 15): that is the reason, and it is kept like any other. */
    public void forInspection(Dossier dossier) {
        if (!admits(dossier)) {
            open(dossier, Kind.INSPECTION, null);
        }
    }
}
