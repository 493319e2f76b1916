package nl.dossierwacht.persistence.identity;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.persistence.dossier.Dossier;

/** Identity verifications of the worn hat's dossiers. */
@ApplicationScoped
public class IdentityRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps a verification. */
    public void keep(IdentityVerification verification) {
        entities.persist(verification);
    }

    /** The verifications of a dossier cease to exist. */
    public void removeAllOf(Dossier dossier) {
        of(dossier).forEach(entities::remove);
    }

    /** The verifications of a dossier, the latest first. */
    public List<IdentityVerification> of(Dossier dossier) {
        return entities.createQuery("select v from IdentityVerification v where v.dossier = :dossier order by v.seenOn desc, v.id desc", IdentityVerification.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }
}
