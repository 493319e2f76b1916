package nl.dossierwacht.identity;

import static nl.dossierwacht.separation.Action.IDENTITY_VERIFY;
import static nl.dossierwacht.separation.Action.IDENTITY_VIEW;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.identity.IdentityRepository;
import nl.dossierwacht.separation.Performs;

/** Establishing identity without a copy (Q2, 17). */
@Stateless
public class IdentityService {

    @Inject
    OpenDossiers dossiers;

    @Inject
    IdentityRecords records;

    @Inject
    IdentityRepository verifications;

    /**
     * Records that a document was seen.
     *
     * @throws nl.dossierwacht.separation.Refusal if a rule refuses it, or the dossier is decided
     */
    @Performs(IDENTITY_VERIFY)
    public void verify(String dossierNumber, SeenDocument seen) {
        records.keep(dossiers.inWork(dossierNumber), seen);
    }

    /** How and when identity was established, the latest first; the numbers are shown on demand, and that is logged. */
    @Performs(IDENTITY_VIEW)
    public List<Verification> of(String dossierNumber) {
        Dossier dossier = dossiers.any(dossierNumber);
        return verifications.of(dossier).stream().map(Verification::of).toList();
    }
}
