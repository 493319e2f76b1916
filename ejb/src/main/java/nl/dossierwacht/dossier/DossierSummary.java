package nl.dossierwacht.dossier;

import java.time.LocalDate;
import java.util.UUID;

import nl.dossierwacht.persistence.dossier.Dossier;

/** One line of a list of dossiers: no more of the person than the list needs, which is nothing. */
public record DossierSummary(UUID id, String number, String subject, Dossier.Stage stage, LocalDate requestedOn, LocalDate decideBy) {

    /** Whether there is no decision yet. */
    public boolean undecided() {
        return stage == Dossier.Stage.REQUESTED || stage == Dossier.Stage.INVESTIGATING;
    }

    static DossierSummary of(Dossier dossier) {
        return new DossierSummary(dossier.id(), dossier.number(), dossier.subject(), dossier.stage(), dossier.requestedOn(), dossier.decideBy());
    }
}
