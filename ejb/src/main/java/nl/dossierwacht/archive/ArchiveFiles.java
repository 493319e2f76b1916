package nl.dossierwacht.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.persistence.archive.ArchiveChunk;
import nl.dossierwacht.persistence.archive.ArchiveFile;
import nl.dossierwacht.persistence.archive.ArchiveItem;
import nl.dossierwacht.persistence.archive.ArchiveRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.vault.ContentUnreadable;
import nl.dossierwacht.persistence.vault.Vault;

/** What is in archive files: put in once, read ever after. Encrypted with a key of the archive file's own. Inside a service call. */
@ApplicationScoped
public class ArchiveFiles {

    @Inject
    ArchiveRepository archive;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * Content as it is to be kept.
     *
     * @param pronom code of the format in the PRONOM register
     */
    public record Kept(ArchiveItem.Form form, String mediaType, String pronom, byte[] content) {
    }

    /** The archive file of a dossier; empty if it wasn't finalised. */
    public Optional<ArchiveFile> of(Dossier dossier) {
        return archive.of(dossier);
    }

    /** The items of an archive file, in order. */
    public List<ArchiveItem> itemsOf(ArchiveFile file) {
        return archive.itemsOf(file);
    }

    /** The content of an item. @throws ContentUnreadable if it was changed, or its key destroyed */
    public byte[] read(ArchiveItem item) {
        return vault.decrypt(place(item), archive.chunksOf(item));
    }

    /** Puts an item in at its place, counted from 1. */
    void put(ArchiveFile file, int position, ArchiveItem.About about, Kept kept) {
        ArchiveItem item = new ArchiveItem(file, position, about,
                new ArchiveItem.Content(kept.form(), kept.mediaType(), kept.pronom(), kept.content().length, WorkFile.sha256(kept.content()), clock.instant()));
        archive.keep(item);
        try {
            vault.encrypt(place(item), new ByteArrayInputStream(kept.content()), (at, ciphertext) -> archive.keep(new ArchiveChunk(item, at, ciphertext)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The digest of an item's content as it is now; empty if it can't be opened. */
    Optional<String> computed(ArchiveItem item) {
        try {
            return Optional.of(WorkFile.sha256(read(item)));
        } catch (ContentUnreadable changed) {
            return Optional.empty();
        }
    }

    private static Vault.Place place(ArchiveItem item) {
        return new Vault.Place(item.file().id(), item.id());
    }
}
