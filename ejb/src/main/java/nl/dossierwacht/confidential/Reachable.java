package nl.dossierwacht.confidential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.audit.AtWork;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.persistence.dossier.Dossier;

/** Who can still be counted on for the confidential dossiers of the worn hat's domain. Inside a service call or a job's step only. */
@ApplicationScoped
class Reachable {

    private static final int LONGEST_LIST = 10_000;

    @Inject
    OpenDossiers dossiers;

    @Inject
    AtWork atWork;

    @Inject
    Clock clock;

    /** A confidential dossier, and who of the named is at work. */
    record Confidential(Dossier dossier, List<String> atWork) {
    }

    /** All confidential dossiers that the worn hat can see, each with who is at work. */
    List<Confidential> all() {
        List<Dossier> confidential = dossiers.confidential(LONGEST_LIST);
        if (confidential.isEmpty()) {
            return List.of();
        }
        Set<String> named = confidential.stream().flatMap(dossier -> dossier.named().stream()).collect(Collectors.toSet());
        Set<String> here = atWork.since(since(), named);
        return confidential.stream().map(dossier -> new Confidential(dossier, dossier.named().stream().filter(here::contains).toList())).toList();
    }

    private Instant since() {
        return clock.instant().minus(Duration.ofDays(SomebodyIsNamed.DAYS));
    }
}
