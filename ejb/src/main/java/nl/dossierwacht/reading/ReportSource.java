package nl.dossierwacht.reading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.persistence.dossier.Dossier;

/** A feature that keeps documents which grow old. Asked inside a service call, under the hat that is worn. */
public interface ReportSource {

    /** The item with this id, if it is the feature's and who is at work may see it. */
    Optional<Report> report(UUID item);

    /** All of a dossier at once, if the feature hands that out. */
    default Optional<Report> whole(Dossier dossier) {
        return Optional.empty();
    }

    /** Something that can be read. @param item its id @param cameOn from when it is */
    record Report(Dossier dossier, UUID item, String title, LocalDate cameOn) {
    }
}
