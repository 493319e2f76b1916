package nl.dossierwacht.dossier;

import java.time.LocalDate;
import java.util.List;

/**
 * A resident as found for a new dossier: the least that prevents mix-ups.
 *
 * @param dossiers the dossiers that this resident has under this hat already
 */
public record Resident(String name, LocalDate birthDate, List<DossierSummary> dossiers) {
}
