package nl.dossierwacht.persistence.archive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;

/** Archive files of the domain of the hat that is worn: appended and read, nothing else. And the choices before them. */
@ApplicationScoped
public class ArchiveRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps a new choice, archive file, or part of one. */
    public void keep(Object choiceOrPart) {
        entities.persist(choiceOrPart);
    }

    /** All choices of a dossier, in the order in which they were made. */
    public List<ArchiveChoice> choicesFor(Dossier dossier) {
        return entities.createQuery("select c from ArchiveChoice c where c.dossier = :dossier order by c.step, c.id", ArchiveChoice.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** Undoes one step. */
    public void undo(Dossier dossier, int step) {
        entities.createQuery("delete from ArchiveChoice c where c.dossier = :dossier and c.step = :step")
                .setParameter("dossier", dossier)
                .setParameter("step", step)
                .executeUpdate();
    }

    /** The choices end with the work file. */
    public void forgetChoices(Dossier dossier) {
        entities.createQuery("delete from ArchiveChoice c where c.dossier = :dossier").setParameter("dossier", dossier).executeUpdate();
    }

    /** The archive file of a dossier, if it was finalised. */
    public Optional<ArchiveFile> of(Dossier dossier) {
        return entities.createQuery("select f from ArchiveFile f where f.dossier = :dossier", ArchiveFile.class)
                .setParameter("dossier", dossier)
                .getResultStream().findFirst();
    }

    /** The items of an archive file, in order. */
    public List<ArchiveItem> itemsOf(ArchiveFile file) {
        return entities.createQuery("select i from ArchiveItem i where i.file = :file order by i.position", ArchiveItem.class)
                .setParameter("file", file)
                .getResultList();
    }

    /** An archived item of this domain. */
    public Optional<ArchiveItem> item(UUID id) {
        return entities.createQuery("select i from ArchiveItem i join fetch i.file where i.domainKey = :domain and i.id = :id", ArchiveItem.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .getResultStream().findFirst();
    }

    /** An archive file of this domain. */
    public Optional<ArchiveFile> file(UUID id) {
        return entities.createQuery("select f from ArchiveFile f where f.domainKey = :domain and f.id = :id", ArchiveFile.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .getResultStream().findFirst();
    }

    /** The encrypted pieces of an item, in order. */
    public List<byte[]> chunksOf(ArchiveItem item) {
        return entities.createQuery("select c.ciphertext from ArchiveChunk c where c.item = :item order by c.position", byte[].class)
                .setParameter("item", item)
                .getResultList();
    }

    private static DomainKey domain() {
        return HatScope.require().hat().domain();
    }
}
