package nl.dossierwacht.demo.town;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;

import nl.dossierwacht.archive.FinalisedBy;
import nl.dossierwacht.archive.FinalisingSetting;

/** In Voorbeeldstad the archivists finalise. */
@ApplicationScoped
@Specializes
class TownFinalising extends FinalisingSetting {

    TownFinalising() {
        super(FinalisedBy.ARCHIVIST);
    }
}
