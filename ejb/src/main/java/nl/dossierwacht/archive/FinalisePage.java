package nl.dossierwacht.archive;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.persistence.archive.ArchiveFile;

/**
 * The page on which a dossier is finalised. Kept with the view as it was shown, so that a choice is about the item that was seen.
 *
 * @param step the last act of choosing; 0 if nothing was chosen yet
 * @param items all items of the work file, in the order in which they came
 * @param openEnds what isn't settled, apart from choices
 * @param solves whether who looks can settle those ends under this hat
 * @param toLookAt how many items will be looked at once more before they are archived
 * @param ready whether nothing keeps the dossier from being finalised
 */
public record FinalisePage(String number, String subject, LocalDate decidedOn, int step, List<FinaliseItem> items, List<OpenEnd> openEnds, boolean solves,
        ArchiveFile.Retention retention, int toLookAt, boolean ready) implements Serializable {

    /** The items without a choice. */
    public List<FinaliseItem> undecided() {
        return items.stream().filter(item -> item.choice().isEmpty()).toList();
    }

    /** The items for which this was chosen. */
    public List<FinaliseItem> chosen(String choice) {
        return items.stream().filter(item -> item.is(Choice.valueOf(choice))).toList();
    }

    /** The items that go, whichever way. */
    public List<FinaliseItem> going() {
        return items.stream().filter(FinaliseItem::isGoing).toList();
    }

    /** The items in which something was found since they entered, and that don't go yet. */
    public List<FinaliseItem> found() {
        return items.stream().filter(item -> item.found() != null && !item.isGoing()).toList();
    }

    /** The kinds of the undecided items with how many there are of each; one of a kind isn't worth a bulk choice. */
    public Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        undecided().forEach(item -> kinds.merge(item.kind(), new Kind(item.kindTitle(), 1), (known, one) -> new Kind(known.title(), known.count() + 1)));
        kinds.values().removeIf(kind -> kind.count() == 1);
        return kinds;
    }

    /** A kind of items. */
    public record Kind(String title, int count) implements Serializable {
    }
}
