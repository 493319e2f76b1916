package nl.dossierwacht.persistence.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.NumberSeries;
import nl.dossierwacht.persistence.ring.HatScope;

/** Finds and keeps dossiers of the domain of the hat that is worn. */
@ApplicationScoped
public class DossierRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps a new dossier or a new part of one. */
    public void keep(Object dossierOrPart) {
        entities.persist(dossierOrPart);
    }

    /** The dossier with this exact number, in the worn hat's domain. */
    public Optional<Dossier> byNumber(String number) {
        return entities.createQuery("select d from Dossier d where d.domainKey = :domain and d.number = :number", Dossier.class)
                .setParameter("domain", domain())
                .setParameter("number", number)
                .getResultStream().findFirst();
    }

    /** The dossiers of the resident with this exact BSN, in the worn hat's domain, the newest first. */
    public List<Dossier> ofResident(String bsn) {
        return byKey(bsn, "", "", "", () -> entities.createQuery("select p.dossier from DossierPerson p where p.domainKey = :domain and p.bsn = :bsn"
                        + " and p.part = Part.RESIDENT order by p.dossier.requestedOn desc", Dossier.class)
                .setParameter("domain", domain())
                .setParameter("bsn", bsn)
                .getResultList());
    }

    /** The BSN of the resident whom a dossier of this domain is about, opened or not: the log tells about whom a refusal was, too. */
    public Optional<String> bsnOfResidentIn(UUID dossier) {
        return residentsBsn(dossier).or(() -> byKey("", "", "", dossier.toString(), () -> residentsBsn(dossier)));
    }

    private Optional<String> residentsBsn(UUID dossier) {
        return entities.createQuery("select p.bsn from DossierPerson p where p.domainKey = :domain and p.dossier.id = :dossier and p.part = Part.RESIDENT and p.bsn is not null", String.class)
                .setParameter("domain", domain())
                .setParameter("dossier", dossier)
                .getResultStream().findFirst();
    }

    /** The numbers of dossiers of this domain, by id. */
    public Map<UUID, String> numbersOf(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : entities.createQuery("select d.id, d.number from Dossier d where d.domainKey = :domain and d.id in :ids", Object[].class)
                .setParameter("domain", domain())
                .setParameter("ids", ids)
                .getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** The confidential dossiers of this domain that who is at work can see. */
    public List<Dossier> confidential(int limit) {
        return entities.createQuery("select d from Dossier d where d.domainKey = :domain and d.named is not null order by d.confidentialOn, d.id", Dossier.class)
                .setParameter("domain", domain())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The undecided dossiers assigned to an employee, the most urgent first. */
    public List<Dossier> toDecide(String assignee, int limit) {
        return entities.createQuery("select d from Dossier d where d.domainKey = :domain and d.assignee = :assignee"
                        + " and d.stage in (Stage.REQUESTED, Stage.INVESTIGATING) order by d.decideBy, d.id", Dossier.class)
                .setParameter("domain", domain())
                .setParameter("assignee", assignee)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The persons registered in a dossier. */
    public List<DossierPerson> personsIn(Dossier dossier) {
        return entities.createQuery("select p from DossierPerson p where p.dossier = :dossier order by p.part, p.id", DossierPerson.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** A person registered in a dossier of this domain. */
    public Optional<DossierPerson> person(UUID id) {
        return entities.createQuery("select p from DossierPerson p join fetch p.dossier where p.domainKey = :domain and p.id = :id", DossierPerson.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .getResultStream().findFirst();
    }

    /** Who was registered and not told yet, in dossiers of an employee; {@code null} for those of everybody in this domain. */
    public List<DossierPerson> uninformed(String assignee, int limit) {
        // From somebody's few dossiers to the persons in them, not from all who don't know yet to whose they are.
        return listFor(assignee, limit, entities.createQuery("select p from DossierPerson p join fetch p.dossier where p.domainKey = :domain and p.informedOn is null"
                + (assignee == null ? "" : " and p.dossier.domainKey = :domain and p.dossier.assignee = :assignee") + " order by p.informBefore, p.id", DossierPerson.class));
    }

    /** The dossiers of a resident with exactly this name and birth date, in the worn hat's domain, the newest first. */
    public List<Dossier> ofResident(String name, LocalDate birthDate) {
        return byKey("", name, birthDate.toString(), "", () -> entities.createQuery("select d from DossierPerson p join p.dossier d where p.domainKey = :domain and p.birthDate = :born"
                        + " and p.displayName = :name and p.part = Part.RESIDENT order by d.requestedOn desc", Dossier.class)
                .setParameter("domain", domain())
                .setParameter("born", birthDate)
                .setParameter("name", name)
                .getResultList());
    }

    /**
     * Locks a dossier until the end of the transaction and looks again how it stands now. The strongest lock, so that
     * nothing new can hang itself on the dossier meanwhile either.
     */
    public void lock(Dossier dossier) {
        entities.flush();
        entities.createNativeQuery("select id from dossier where id = :id for update").setParameter("id", dossier.id()).getResultList();
        entities.refresh(dossier);
    }

    /** The decided dossiers that wait to be finalised, the most urgent first; of an employee, or {@code null} for those of everybody in this domain. */
    public List<Dossier> decided(String assignee, int limit) {
        return listFor(assignee, limit, entities.createQuery("select d from Dossier d where d.domainKey = :domain and d.stage = Stage.DECIDED"
                + (assignee == null ? "" : " and d.assignee = :assignee") + " order by d.decidedOn, d.id", Dossier.class));
    }

    /** Whether a dossier of this domain was finalised. */
    public boolean isFinalised(UUID id) {
        return !entities.createQuery("select d.id from Dossier d where d.domainKey = :domain and d.id = :id and d.stage = Stage.ARCHIVED", UUID.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .getResultList().isEmpty();
    }

    /** The next number of the worn hat's domain in a year, as in {@code W-2026-00412}; gaps only after a rollback. */
    public String nextNumber(LocalDate on) {
        DomainKey domain = domain();
        return NumberSeries.DOSSIER.next(entities, domain, domain.law().dossierPrefix(), on.getYear());
    }

    /** A condition that is there for some and not for others keeps the database from choosing its way. */
    private static <T> List<T> listFor(String assignee, int limit, TypedQuery<T> query) {
        if (assignee != null) {
            query.setParameter("assignee", assignee);
        }
        return query.setParameter("domain", domain()).setMaxResults(limit).getResultList();
    }

    /** Tells the database by which exact key a resident is looked for: it shows that row before the dossier is opened, and no other. */
    private <T> T byKey(String bsn, String name, String birthDate, String dossier, Supplier<T> search) {
        tellKey(bsn, name, birthDate, dossier);
        T found = search.get();
        tellKey("", "", "", "");
        return found;
    }

    private void tellKey(String bsn, String name, String birthDate, String dossier) {
        entities.createNativeQuery("select set_config('app.key_bsn', :bsn, true) || set_config('app.key_name', :name, true)"
                        + " || set_config('app.key_birth', :birth, true) || set_config('app.key_dossier', :dossier, true)", String.class)
                .setParameter("bsn", bsn).setParameter("name", name).setParameter("birth", birthDate).setParameter("dossier", dossier)
                .getSingleResult();
    }

    private static DomainKey domain() {
        return HatScope.require().hat().domain();
    }
}
