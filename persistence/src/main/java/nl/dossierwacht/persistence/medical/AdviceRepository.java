package nl.dossierwacht.persistence.medical;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.NumberSeries;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;

/** Questions to the medical adviser and the adviser's own files, each in the domain of the hat that is worn. */
@ApplicationScoped
public class AdviceRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps a new question, or a new file of the adviser. */
    public void keep(Object requestOrFile) {
        entities.persist(requestOrFile);
    }

    /** The questions of a dossier, the newest first. */
    public List<AdviceRequest> of(Dossier dossier) {
        return entities.createQuery("select r from AdviceRequest r where r.dossier = :dossier order by r.askedOn desc, r.id desc", AdviceRequest.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** The questions of a dossier cease to exist; the advices that came are documents, the adviser's files the adviser's. */
    public void removeAllOf(Dossier dossier) {
        of(dossier).forEach(entities::remove);
    }

    /** A question of this domain, locked until the end of the transaction: it is answered once. */
    public Optional<AdviceRequest> requestToClose(UUID id) {
        return entities.createQuery("select r from AdviceRequest r where r.domainKey = :domain and r.id = :id", AdviceRequest.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    /** The adviser's file with this number. */
    public Optional<AdviserFile> fileByReference(String reference) {
        return entities.createQuery("select f from AdviserFile f where f.domainKey = :domain and f.reference = :reference", AdviserFile.class)
                .setParameter("domain", domain())
                .setParameter("reference", reference)
                .getResultStream().findFirst();
    }

    /** The adviser's file on a question. */
    public Optional<AdviserFile> fileOn(UUID requestId) {
        return entities.createQuery("select f from AdviserFile f where f.domainKey = :domain and f.requestId = :request", AdviserFile.class)
                .setParameter("domain", domain())
                .setParameter("request", requestId)
                .getResultStream().findFirst();
    }

    /** The adviser's files in a state, the most urgent first. */
    public List<AdviserFile> files(AdviserFile.State state, int limit) {
        return entities.createQuery("select f from AdviserFile f where f.domainKey = :domain and f.state = :state order by f.answerBy, f.id", AdviserFile.class)
                .setParameter("domain", domain())
                .setParameter("state", state)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The adviser's next number in a year, as in {@code M-2026-00012}. */
    public String nextReference(LocalDate on) {
        return NumberSeries.ADVICE.next(entities, domain(), "M", on.getYear());
    }

    private static DomainKey domain() {
        return HatScope.require().hat().domain();
    }
}
