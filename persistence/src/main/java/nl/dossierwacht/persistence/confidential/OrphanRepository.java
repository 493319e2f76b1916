package nl.dossierwacht.persistence.confidential;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** Confidential dossiers that nobody can reach any more, as the privacy officer's domain knows them; and the steps of the job that looks for them. */
@ApplicationScoped
public class OrphanRepository {

    private static final String JOB = "orphan-watch";
    /** A domain of no law; the row policy shows this job in which domains there are dossiers, and none of them. */
    private static final Hat JOBS_HAT = Hat.forJobIn(new DomainKey("installation", Law.NONE, Task.BEHEER, JOB));

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** The domains in which dossiers were made. For the job. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<DomainKey> domains() {
        try (HatScope job = HatScope.wear(JOBS_HAT, JOB)) {
            HatBinding.bind(entities);
            List<?> keys = entities.createNativeQuery("select distinct domain_key from dossier_number_series order by domain_key").getResultList();
            return keys.stream().map(key -> DomainKey.parse((String) key)).toList();
        }
    }

    /** One step of the job in one domain. @param step returns plain values, never entities */
    @Transactional(TxType.REQUIRES_NEW)
    public <T> T in(DomainKey domain, Supplier<T> step) {
        try (HatScope job = HatScope.wear(Hat.forJobIn(domain), JOB)) {
            HatBinding.bind(entities);
            T result = step.get();
            entities.flush();
            return result;
        }
    }

    /** Keeps a notice. */
    public void keep(OrphanNotice notice) {
        entities.persist(notice);
    }

    /** Takes away a notice: somebody can reach the dossier again. */
    public void remove(OrphanNotice notice) {
        entities.remove(notice);
    }

    /** All notices of the worn hat's domain, the oldest first. */
    public List<OrphanNotice> all() {
        return entities.createQuery("select n from OrphanNotice n where n.domainKey = :domain order by n.foundOn, n.id", OrphanNotice.class)
                .setParameter("domain", HatScope.require().hat().domain())
                .getResultList();
    }

    /** One notice of the worn hat's domain. */
    public Optional<OrphanNotice> notice(UUID id) {
        return entities.createQuery("select n from OrphanNotice n where n.domainKey = :domain and n.id = :id", OrphanNotice.class)
                .setParameter("domain", HatScope.require().hat().domain())
                .setParameter("id", id)
                .getResultStream().findFirst();
    }
}
