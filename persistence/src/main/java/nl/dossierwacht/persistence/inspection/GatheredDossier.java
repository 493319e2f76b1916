package nl.dossierwacht.persistence.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;

/** That a dossier was gathered for an inspection request. */
@Entity
@Table(name = "inspection_part_dossier")
@Classified(Classification.DOMAIN_BOUND)
public class GatheredDossier extends DossierPart {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "part_id", nullable = false, updatable = false)
    private InspectionPart part;

    protected GatheredDossier() {
    }

    /** A dossier went along. */
    public GatheredDossier(InspectionPart part, Dossier dossier) {
        super(dossier);
        this.part = part;
    }

    public InspectionPart part() {
        return part;
    }
}
