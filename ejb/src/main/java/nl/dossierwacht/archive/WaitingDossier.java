package nl.dossierwacht.archive;

import java.time.LocalDate;

import nl.dossierwacht.persistence.dossier.Dossier;

/**
 * A decided dossier that waits to be finalised.
 *
 * @param decided how many items have their choice
 * @param items how many items there are
 * @param due the last day to finalise
 */
public record WaitingDossier(String number, String subject, LocalDate decidedOn, Dossier.Outcome outcome, int decided, int items, LocalDate due) {
}
