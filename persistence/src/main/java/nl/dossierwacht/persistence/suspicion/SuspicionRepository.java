package nl.dossierwacht.persistence.suspicion;

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

/**
 * Weighings and messages, each in the domain of the hat that is worn. There is no way to ask for weighings but by their dossier or their
 * maker: nobody can list or count those of others.
 */
@ApplicationScoped
public class SuspicionRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps a new weighing, or a new message. */
    public void keep(Object weighingOrSignal) {
        entities.persist(weighingOrSignal);
    }

    /** The weighings in a dossier, the newest first. */
    public List<FraudWeighing> of(Dossier dossier) {
        return entities.createQuery("select w from FraudWeighing w where w.dossier = :dossier order by w.madeOn desc, w.id desc", FraudWeighing.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** A weighing of this domain that an employee made. */
    public Optional<FraudWeighing> madeBy(String employee, UUID id) {
        return entities.createQuery("select w from FraudWeighing w where w.domainKey = :domain and w.id = :id and w.madeBy = :employee", FraudWeighing.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .setParameter("employee", employee)
                .getResultStream().findFirst();
    }

    /** Those that an employee made, of which the resident is still to be told, the first to be told first. */
    public List<FraudWeighing> untold(String employee, int limit) {
        return entities.createQuery("select w from FraudWeighing w join fetch w.dossier where w.domainKey = :domain and w.madeBy = :employee and w.postponeUntil is not null"
                        + " and w.toldOn is null order by w.postponeUntil, w.id", FraudWeighing.class)
                .setParameter("domain", domain())
                .setParameter("employee", employee)
                .setMaxResults(limit)
                .getResultList();
    }

    /** A weighing ceases to exist with the work file that it is in. */
    public void remove(FraudWeighing weighing) {
        entities.remove(weighing);
    }

    /** The message with this number. */
    public Optional<FraudSignal> signal(String reference) {
        return signals(reference, LockModeType.NONE);
    }

    /** The message with this number, locked until the end of the transaction: it is dealt with once. */
    public Optional<FraudSignal> signalToDealWith(String reference) {
        return signals(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The messages that nobody dealt with, the most urgent first. */
    public List<FraudSignal> received(int limit) {
        return entities.createQuery("select s from FraudSignal s where s.domainKey = :domain and s.state = :received order by s.dealBy, s.id", FraudSignal.class)
                .setParameter("domain", domain())
                .setParameter("received", FraudSignal.State.RECEIVED)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Enforcement's next number in a year, as in {@code V-2026-00012}. */
    public String nextReference(LocalDate on) {
        return NumberSeries.FRAUD_SIGNAL.next(entities, domain(), "V", on.getYear());
    }

    private Optional<FraudSignal> signals(String reference, LockModeType lock) {
        return entities.createQuery("select s from FraudSignal s where s.domainKey = :domain and s.reference = :reference", FraudSignal.class)
                .setParameter("domain", domain())
                .setParameter("reference", reference)
                .setLockMode(lock)
                .getResultStream().findFirst();
    }

    private static DomainKey domain() {
        return HatScope.require().hat().domain();
    }
}
