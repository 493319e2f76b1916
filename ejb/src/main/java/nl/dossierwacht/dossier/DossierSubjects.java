package nl.dossierwacht.dossier;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.audit.DataSubjects;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.persistence.dossier.DossierRepository;

/** Tells the access log whom a dossier is about; the log keeps a pseudonym. */
@ApplicationScoped
public class DossierSubjects implements DataSubjects {

    @Inject
    DossierRepository dossiers;

    @Override
    public Optional<Bsn> residentOf(UUID dossier) {
        return dossiers.bsnOfResidentIn(dossier).flatMap(Bsn::read);
    }
}
