package nl.dossierwacht.persistence.dossier;

import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/** What hangs on a dossier, and is as closed as the dossier. */
@MappedSuperclass
public abstract class DossierPart extends DomainBoundEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "dossier_id", nullable = false, updatable = false)
    private Dossier dossier;

    protected DossierPart() {
    }

    protected DossierPart(Dossier dossier) {
        super(dossier.domain());
        this.dossier = dossier;
    }

    /** The dossier that it hangs on. */
    public Dossier dossier() {
        return dossier;
    }
}
