package nl.dossierwacht.notes;

import java.util.Map;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Necessity;

/**
 * What an author answers before a note becomes part of a dossier.
 *
 * @param whyNeeded why the decision needs it
 * @param whyNotLess why less than the whole note would not do
 * @param warned whether the author was told that the resident can read it and that it can't be undone
 */
public record ShareAnswers(String whyNeeded, String whyNotLess, boolean warned) {

    private static final Map<Law, String> BASIS = Map.of(
            Law.WMO, "Wmo 2.3.2",
            Law.JEUGDWET, "Jeugdwet 2.3",
            Law.PARTICIPATIEWET, "PW 53a",
            Law.WGS, "Wgs 4");

    boolean areGiven() {
        return whyNeeded != null && !whyNeeded.isBlank() && whyNotLess != null && !whyNotLess.isBlank();
    }

    Necessity necessityFor(Dossier dossier) {
        String basis = BASIS.getOrDefault(dossier.domain().law(), "AVG 6 lid 1 onder e");
        return new Necessity(dossier.domain().task().name(), "AANVRAAG", basis, whyNeeded.strip(), whyNotLess.strip());
    }
}
