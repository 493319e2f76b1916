package nl.dossierwacht.dossier;

import static nl.dossierwacht.dossier.DossierListPage.LONGEST;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.OwnDossiers;

/** Turns the pages of the list of somebody's dossiers. */
@ApplicationScoped
class OwnList {

    @Inject
    OwnDossiers own;

    /** The page at a place; the first one if there is nothing at that place (any more). */
    DossierListPage page(String employee, DossierPlace place) {
        List<Dossier> shown;
        if (place instanceof DossierPlace.After after) {
            shown = own.after(employee, after.dossier(), LONGEST);
        } else if (place instanceof DossierPlace.Before before) {
            shown = own.before(employee, before.dossier(), LONGEST);
        } else {
            return of(own.first(employee, LONGEST), 0, employee);
        }
        return shown.isEmpty() ? page(employee, new DossierPlace.Beginning()) : of(shown, own.countBefore(employee, shown.get(0).id()), employee);
    }

    private DossierListPage of(List<Dossier> shown, long before, String employee) {
        // What fits on the first page is counted already.
        long total = before == 0 && shown.size() < LONGEST ? shown.size() : own.count(employee);
        return new DossierListPage(shown.stream().map(DossierSummary::of).toList(), before, total);
    }
}
