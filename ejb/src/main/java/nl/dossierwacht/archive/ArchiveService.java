package nl.dossierwacht.archive;

import static nl.dossierwacht.separation.Action.ARCHIVE_READ;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.archive.mdto.MdtoPackage;
import nl.dossierwacht.dossier.DossierIsThere;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.persistence.archive.ArchiveFile;
import nl.dossierwacht.persistence.archive.ArchiveItem;
import nl.dossierwacht.persistence.archive.ArchiveRepository;
import nl.dossierwacht.reading.OldReports;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;

/** Archive files are read and checked; nothing here changes one. */
@Stateless
public class ArchiveService {

    private final DossierIsThere isThere = new DossierIsThere();
    private final ArchivedStaysWhole staysWhole = new ArchivedStaysWhole();

    @Inject
    OpenDossiers open;

    @Inject
    ArchiveFiles files;

    @Inject
    ArchiveRepository archive;

    @Inject
    ArchivePackage packages;

    @Inject
    OldReports oldReports;

    @Inject
    Touched touched;

    /** What the archive file of a dossier holds; empty if it wasn't finalised. */
    @Performs(ARCHIVE_READ)
    public Optional<ArchiveView> of(String number) {
        return files.of(open.any(number)).map(file -> ArchiveView.of(file, files.itemsOf(file)));
    }

    /** The content of an item; asked for at the moment it is shown. */
    @Performs(ARCHIVE_READ)
    public ArchivedContent read(UUID id) {
        Optional<ArchiveItem> item = archive.item(id);
        Refusal.unlessPermitted(isThere.decide(item.isPresent()));
        ArchiveItem found = item.orElseThrow();
        open.reached(found.file().dossier());
        touched.dossier(found.file().dossier().id());
        oldReports.requireSaid(ArchiveReports.of(found));
        return new ArchivedContent(ArchivePackage.fileName(found), found.content().mediaType(), files.read(found));
    }

    /** Opens every item, computes its digest, and compares it with the one of when it was archived. */
    @Performs(ARCHIVE_READ)
    public List<CheckedItem> check(String number) {
        return files.itemsOf(made(number)).stream()
                .map(item -> new CheckedItem(item.id(), staysWhole.decide(new ArchivedStaysWhole.Facts(item.content().sha256(), files.computed(item))).isPermitted()))
                .toList();
    }

    /** The whole archive file as an MDTO package, zipped. @throws Refusal if there is none, or it is old and nothing was said of it today */
    @Performs(ARCHIVE_READ)
    public ArchivedContent mdto(String number) {
        ArchiveFile file = made(number);
        oldReports.requireSaid(ArchiveReports.of(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MdtoPackage.write(packages.describe(file, files.itemsOf(file), files::read), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArchivedContent(file.number() + ".zip", "application/zip", out.toByteArray());
    }

    private ArchiveFile made(String number) {
        Optional<ArchiveFile> file = files.of(open.any(number));
        Refusal.unlessPermitted(isThere.decide(file.isPresent()));
        return file.orElseThrow();
    }
}
