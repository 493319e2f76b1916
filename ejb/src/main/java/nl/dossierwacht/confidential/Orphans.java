package nl.dossierwacht.confidential;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.confidential.OrphanNotice;
import nl.dossierwacht.persistence.confidential.OrphanNotice.Orphan;
import nl.dossierwacht.persistence.confidential.OrphanRepository;
import nl.dossierwacht.persistence.dossier.DomainRounds;

/** Looks in all domains for confidential dossiers that nobody can reach any more, and keeps the privacy officers' notices as it is. The job's. */
@ApplicationScoped
public class Orphans {

    private static final String JOB = "orphan-watch";

    @Inject
    DomainRounds rounds;

    @Inject
    OrphanRepository repository;

    @Inject
    Reachable reachable;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Clock clock;

    /** Looks once. */
    public void look() {
        Map<String, List<Orphan>> byMunicipality = new LinkedHashMap<>();
        for (DomainKey domain : rounds.domains()) {
            byMunicipality.computeIfAbsent(domain.municipality(), any -> new ArrayList<>()).addAll(rounds.in(domain, JOB, () -> in(domain)));
        }
        byMunicipality.forEach((municipality, orphans) -> {
            DomainKey supervision = DomainKey.ofSupervisionIn(municipality);
            rounds.in(supervision, JOB, () -> tell(supervision, orphans));
        });
    }

    private List<Orphan> in(DomainKey domain) {
        return reachable.all().stream().filter(confidential -> confidential.atWork().isEmpty()).map(Reachable.Confidential::dossier)
                .map(dossier -> new Orphan(domain, dossier.id(), pseudonyms.of(domain.municipality(), "dossier", dossier.number()), dossier.named())).toList();
    }

    private int tell(DomainKey supervision, List<Orphan> orphans) {
        Map<UUID, OrphanNotice> known = new LinkedHashMap<>();
        repository.all().forEach(notice -> known.put(notice.dossierId(), notice));
        for (Orphan orphan : orphans) {
            if (known.remove(orphan.id()) == null) {
                repository.keep(new OrphanNotice(supervision, orphan, LocalDate.now(clock)));
            }
        }
        known.values().forEach(repository::remove);
        return orphans.size();
    }
}
