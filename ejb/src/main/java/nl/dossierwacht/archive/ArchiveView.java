package nl.dossierwacht.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.dossierwacht.persistence.archive.ArchiveFile;
import nl.dossierwacht.persistence.archive.ArchiveItem;

/** What an archive file holds, and how long. */
public record ArchiveView(String number, Instant finalisedAt, String finalisedBy, ArchiveFile.Retention retention, ArchiveFile.Gone gone, List<Item> items) {

    /** One item. */
    public record Item(UUID id, String origin, String title, LocalDate cameOn, String why, ArchiveItem.Form form, String format, long size, String sha256) {

        static Item of(ArchiveItem item) {
            return new Item(item.id(), item.about().origin(), item.about().title(), item.about().cameOn(), item.about().why(), item.content().form(),
                    Formats.name(item.content().pronom()), item.content().sizeInBytes(), item.content().sha256());
        }
    }

    static ArchiveView of(ArchiveFile file, List<ArchiveItem> items) {
        return new ArchiveView(file.number(), file.finalisedAt(), file.finalisedBy(), file.retention(), file.gone(), items.stream().map(Item::of).toList());
    }
}
