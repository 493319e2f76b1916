package nl.dossierwacht.inspection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.time.DutchDay;

/**
 * One thing in a dossier that its resident may inspect. There is no kind for a personal note.
 *
 * @param dossier the dossier that it is in
 * @param title as it stands in the list of contents
 * @param received from whom it came if not from the resident, for the answer (AVG 15 lid 1 onder g)
 * @param given who got to see data because of it, for the answer (AVG 15 lid 1 onder c)
 * @param content read only when the part is handed over
 */
public record Inspectable(UUID dossier, Kind kind, String title, LocalDate on, Optional<String> received, Optional<String> given, Supplier<BundlePart> content) {

    /** Where it is kept; also the order in the bundle. */
    public enum Kind { DOSSIER, REGISTRATION, WORK_FILE, ARCHIVE_FILE }

    /** A title with the day, unless it tells the day itself. */
    public static String titled(String title, LocalDate on) {
        String day = DutchDay.of(on);
        return title.contains(day) ? title : title + " (" + day + ')';
    }

    /** Something of a dossier that came from the resident or from here. */
    public static Inspectable of(Dossier dossier, Kind kind, String title, LocalDate on, Supplier<BundlePart> content) {
        return new Inspectable(dossier.id(), kind, title, on, Optional.empty(), Optional.empty(), content);
    }

    /** The same, received from somebody else. */
    public Inspectable from(String whom) {
        return new Inspectable(dossier, kind, title, on, Optional.of(whom), given, content);
    }

    /** The same, because of which somebody got to see data. */
    public Inspectable seenBy(String whom) {
        return new Inspectable(dossier, kind, title, on, received, Optional.of(whom), content);
    }

    /** Never the title: it may tell what it is about. */
    @Override
    public String toString() {
        return kind.name();
    }
}
