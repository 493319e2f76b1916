package nl.dossierwacht.dossier;

import static nl.dossierwacht.separation.Action.DOSSIER_FIND;
import static nl.dossierwacht.separation.Action.DOSSIER_OPEN;
import static nl.dossierwacht.separation.Action.WORK_LIST;

import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierRepository;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Touched;

/** Work files: finding by an exact key, opening, and what waits for a decision. */
@Stateless
public class DossierService {

    private static final int LONGEST_WORK_LIST = 200;

    @Inject
    DossierRepository dossiers;

    @Inject
    Touched touched;

    /** The undecided dossiers of who is signed in, the most urgent first. */
    @Performs(WORK_LIST)
    public List<DossierSummary> toDecide() {
        return dossiers.toDecide(HatScope.require().employee(), LONGEST_WORK_LIST).stream().map(DossierSummary::of).toList();
    }

    /** The dossiers of a resident under this hat, by exact BSN; empty whether they don't exist or aren't this hat's. */
    @Performs(DOSSIER_FIND)
    public List<DossierSummary> ofResident(String bsn) {
        return dossiers.ofResident(bsn).stream().map(DossierSummary::of).toList();
    }

    /** Opens a dossier by its exact number; empty whether it doesn't exist or isn't this hat's. */
    @Performs(DOSSIER_OPEN)
    public Optional<DossierView> open(String number) {
        return dossiers.byNumber(number).map(this::view);
    }

    private DossierView view(Dossier dossier) {
        touched.dossier(dossier.id());
        List<DossierView.Person> persons = dossiers.personsIn(dossier).stream().map(DossierView.Person::of).toList();
        return new DossierView(DossierSummary.of(dossier), persons, dossier.decidedOn(), dossier.outcome());
    }
}
