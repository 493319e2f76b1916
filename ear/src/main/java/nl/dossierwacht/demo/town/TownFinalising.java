package nl.dossierwacht.demo.town;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;

import nl.dossierwacht.archive.FinalisedBy;
import nl.dossierwacht.archive.FinalisingSetting;

/** In Voorbeeldstad archivists finalise, and so may who did the case. */
@ApplicationScoped
@Specializes
class TownFinalising extends FinalisingSetting {

    TownFinalising() {
        super(FinalisedBy.BOTH);
    }
}
