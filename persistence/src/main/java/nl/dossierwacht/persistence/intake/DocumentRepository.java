package nl.dossierwacht.persistence.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;

/** Documents of the domain of the hat that is worn, and their encrypted content. */
@ApplicationScoped
public class DocumentRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps a new document or a piece of one. */
    public void keep(Object documentOrChunk) {
        entities.persist(documentOrChunk);
    }

    /** A document of this domain. */
    public Optional<Document> byId(UUID id) {
        return entities.createQuery("select d from Document d where d.domainKey = :domain and d.id = :id", Document.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .getResultStream().findFirst();
    }

    /** The titles of documents of this domain, by id. */
    public Map<UUID, String> titlesOf(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : entities.createQuery("select d.id, d.title from Document d where d.domainKey = :domain and d.id in :ids", Object[].class)
                .setParameter("domain", domain())
                .setParameter("ids", ids)
                .getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** All documents of a dossier, in the order in which they came. */
    public List<Document> of(Dossier dossier) {
        return entities.createQuery("select d from Document d where d.dossier = :dossier order by d.offeredAt, d.id", Document.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** How many documents a dossier has. */
    public int countOf(Dossier dossier) {
        return entities.createQuery("select count(d) from Document d where d.dossier = :dossier", Long.class)
                .setParameter("dossier", dossier)
                .getSingleResult().intValue();
    }

    /** The document in this dossier with exactly this content, if there is one. */
    public Optional<Document> withContent(Dossier dossier, String sha256) {
        return entities.createQuery("select d from Document d where d.dossier = :dossier and d.sha256 = :sha256", Document.class)
                .setParameter("dossier", dossier)
                .setParameter("sha256", sha256)
                .getResultStream().findFirst();
    }

    /** Whether a dossier of this domain has a document with exactly this content. */
    public boolean isThere(UUID dossier, String sha256) {
        return !entities.createQuery("select d.id from Document d where d.domainKey = :domain and d.dossier.id = :dossier and d.sha256 = :sha256", UUID.class)
                .setParameter("domain", domain())
                .setParameter("dossier", dossier)
                .setParameter("sha256", sha256)
                .getResultList().isEmpty();
    }

    /** The encrypted pieces of a document, in order. */
    public List<byte[]> chunksOf(Document document) {
        return entities.createQuery("select c.ciphertext from DocumentChunk c where c.document = :document order by c.position", byte[].class)
                .setParameter("document", document)
                .getResultList();
    }

    /** The document and its content cease to exist. */
    public void remove(Document document) {
        entities.createQuery("delete from DocumentChunk c where c.document = :document").setParameter("document", document).executeUpdate();
        entities.remove(document);
    }

    /** All documents of a dossier, their content and the facts of refusals cease to exist. */
    public void removeAllOf(Dossier dossier) {
        of(dossier).forEach(this::remove);
        refusalsOf(dossier).forEach(entities::remove);
    }

    /** The documents that wait for their necessity answers, the oldest first, in dossiers of this employee. */
    public List<Document> offeredTo(String assignee) {
        return entities.createQuery("select d from Document d join fetch d.dossier where d.domainKey = :domain and d.state = State.OFFERED"
                        + " and d.dossier.assignee = :assignee order by d.offeredAt, d.id", Document.class)
                .setParameter("domain", domain())
                .setParameter("assignee", assignee)
                .getResultList();
    }

    /** The documents that waited for a later step until before a day, the longest over first, in dossiers of this employee. */
    public List<Document> waitedInVain(String assignee, LocalDate today) {
        return entities.createQuery("select d from Document d join fetch d.dossier where d.domainKey = :domain and d.laterBy < :today and d.dossier.assignee = :assignee order by d.laterBy, d.id",
                        Document.class)
                .setParameter("domain", domain())
                .setParameter("today", today)
                .setParameter("assignee", assignee)
                .getResultList();
    }

    /** The fact of a refusal, in this domain. */
    public Optional<GateRefusal> refusal(UUID id) {
        return entities.createQuery("select r from GateRefusal r where r.domainKey = :domain and r.id = :id", GateRefusal.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .getResultStream().findFirst();
    }

    /** What was refused for a dossier, in order. */
    public List<GateRefusal> refusalsOf(Dossier dossier) {
        return entities.createQuery("select r from GateRefusal r where r.dossier = :dossier order by r.refusedAt, r.id", GateRefusal.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** The rules by which files were refused for an employee's dossiers since a moment, one for each file. */
    public List<String> rulesOfRefusals(String assignee, Instant since) {
        return entities.createQuery("select r.rule from GateRefusal r where r.domainKey = :domain and r.dossier.assignee = :assignee and r.refusedAt >= :since", String.class)
                .setParameter("domain", domain())
                .setParameter("assignee", assignee)
                .setParameter("since", since)
                .getResultList();
    }

    /** How many documents of a kind came into an employee's dossiers since a moment. */
    public long count(String assignee, String kind, Instant since) {
        return entities.createQuery("select count(d) from Document d where d.domainKey = :domain and d.dossier.assignee = :assignee and d.kind = :kind"
                        + " and d.offeredAt >= :since", Long.class)
                .setParameter("domain", domain())
                .setParameter("assignee", assignee)
                .setParameter("kind", kind)
                .setParameter("since", since)
                .getSingleResult();
    }

    private static DomainKey domain() {
        return HatScope.require().hat().domain();
    }
}
