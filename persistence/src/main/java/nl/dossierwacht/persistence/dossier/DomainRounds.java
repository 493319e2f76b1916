package nl.dossierwacht.persistence.dossier;

import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;

/** A job's round through all domains that have dossiers: which there are, and a step in one of them under its own job hat. */
@ApplicationScoped
public class DomainRounds {

    private static final String JOB = "domain-rounds";
    /** A domain of no law; the row policy shows this job in which domains there are dossiers, and none of them. */
    private static final Hat JOBS_HAT = Hat.forJobIn(new DomainKey("installation", Law.NONE, Task.BEHEER, JOB));

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** The domains in which dossiers were made. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<DomainKey> domains() {
        try (HatScope job = HatScope.wear(JOBS_HAT, JOB)) {
            HatBinding.bind(entities);
            List<?> keys = entities.createNativeQuery("select distinct domain_key from dossier_number_series order by domain_key").getResultList();
            return keys.stream().map(key -> DomainKey.parse((String) key)).toList();
        }
    }

    /** One step of a job in one domain, in a transaction of its own. @param step returns plain values, never entities */
    @Transactional(TxType.REQUIRES_NEW)
    public <T> T in(DomainKey domain, String job, Supplier<T> step) {
        try (HatScope worn = HatScope.wear(Hat.forJobIn(domain), job)) {
            HatBinding.bind(entities);
            T result = step.get();
            entities.flush();
            return result;
        }
    }
}
