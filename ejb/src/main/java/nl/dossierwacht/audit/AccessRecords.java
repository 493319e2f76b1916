package nl.dossierwacht.audit;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Ids;
import nl.dossierwacht.persistence.audit.AccessRecord;
import nl.dossierwacht.persistence.audit.AccessRecord.About;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;
import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.separation.Action;

/** Makes the records of the access log: who, under which hat, what, what for, about whom, by which rule. */
@ApplicationScoped
public class AccessRecords {

    private static final String UNDECLARED = "UNDECLARED";
    private static final String NOBODY = "-";

    private final ProcessingActivities activities = ProcessingActivities.load();

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    DataSubjects subjects;

    @Inject
    Clock clock;

    /**
     * What a service call touched.
     *
     * @param dossier {@code null} if none
     * @param document {@code null} if none
     * @param person {@code null} if the dossier tells, or nobody
     * @param purpose the words of who asked; {@code null} if none were asked for
     */
    public record Touch(UUID dossier, UUID document, Bsn person, String purpose) {
    }

    /** Under a hat that is worn and granted, in that hat's domain; inside its transaction. */
    public AccessRecord under(Hat hat, String employee, UUID trace, Action action, RuleId rule, Outcome outcome, Touch touch) {
        DomainKey domain = hat.domain();
        Optional<Bsn> person = Optional.ofNullable(touch.person()).or(() -> Optional.ofNullable(touch.dossier()).flatMap(subjects::residentOf));
        About about = new About(touch.dossier(), touch.document(), person.map(bsn -> pseudonyms.of(domain.municipality(), bsn)).orElse(null), touch.purpose(),
                activities.of(domain, action));
        return new AccessRecord(Ids.next(), clock.instant(), trace, employee, hat.grantedRole(), domain.value(), action.name(), rule.value(), outcome, about, AccessRecord.FORMAT);
    }

    /**
     * A refusal before any work, in nobody's domain: a hat that isn't granted says nothing of a domain, and the log of one isn't
     * written from outside.
     *
     * @param hat {@code null} if none was worn
     * @param action {@code null} if the method declares none
     */
    public AccessRecord fromNowhere(Hat hat, String employee, UUID trace, Action action, RuleId rule) {
        return new AccessRecord(Ids.next(), clock.instant(), trace, employee == null ? NOBODY : employee, hat == null ? null : hat.grantedRole(), null,
                action == null ? UNDECLARED : action.name(), rule.value(), Outcome.REFUSED, About.NOTHING, AccessRecord.FORMAT);
    }
}
