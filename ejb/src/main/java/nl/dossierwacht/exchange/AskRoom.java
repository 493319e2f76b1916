package nl.dossierwacht.exchange;

import java.util.List;

import nl.dossierwacht.consent.ConsentView;
import nl.dossierwacht.reuse.ReuseMatrix;

/**
 * What can be asked of one holder for one dossier.
 *
 * @param teams the organisations to choose from; empty where there is one holder
 * @param cell what the matrix says
 * @param resident whom it is about
 * @param consents the consents on which it can be asked; empty where the law wants none
 * @param items the names to choose from where the law wants no consent
 */
public record AskRoom(List<Team> teams, ReuseMatrix.Cell cell, String resident, List<ConsentView> consents, List<String> items) {

    /** An organisation. @param name as people write it */
    public record Team(String organisation, String name) {
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "room";
    }
}
