package nl.dossierwacht.persistence.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

import nl.dossierwacht.persistence.ring.HatScope;

/**
 * The dossiers of an employee in the worn hat's domain, in the order of the list: what has to be decided by its term, then what is
 * decided, then what is archived. Read from any of them on, so that the thousandth costs no more than the first.
 */
@ApplicationScoped
public class OwnDossiers {

    /** Written as in the index, or the index isn't used. */
    private static final String RANK = "case stage when 'ARCHIVED' then 2 when 'DECIDED' then 1 else 0 end";
    private static final String PLACE = "(" + RANK + ", decide_by, id)";
    private static final String OWN = " from dossier where domain_key = :domain and assignee = :assignee";
    private static final String OF_ONE = " (select " + RANK + ", decide_by, id" + OWN + " and id = :one)";

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** The first ones of the list. */
    public List<Dossier> first(String assignee, int limit) {
        return list(dossiers(" order by " + RANK + ", decide_by, id", assignee), limit);
    }

    /** Those after one of the employee's dossiers; none after the last, or if it isn't one of them. */
    public List<Dossier> after(String assignee, UUID one, int limit) {
        return list(dossiers(" and " + PLACE + " >" + OF_ONE + " order by " + RANK + ", decide_by, id", assignee).setParameter("one", one), limit);
    }

    /** The last ones before one of the employee's dossiers, in the order of the list; none before the first, or if it isn't one of them. */
    public List<Dossier> before(String assignee, UUID one, int limit) {
        List<Dossier> nearestFirst = new ArrayList<>(
                list(dossiers(" and " + PLACE + " <" + OF_ONE + " order by " + RANK + " desc, decide_by desc, id desc", assignee).setParameter("one", one), limit));
        Collections.reverse(nearestFirst);
        return nearestFirst;
    }

    /** How many there are; exactly. */
    public long count(String assignee) {
        return number(counted("", assignee));
    }

    /** How many come before one of the employee's dossiers. */
    public long countBefore(String assignee, UUID one) {
        return number(counted(" and " + PLACE + " <" + OF_ONE, assignee).setParameter("one", one));
    }

    private Query dossiers(String more, String assignee) {
        return own(entities.createNativeQuery("select *" + OWN + more, Dossier.class), assignee);
    }

    private Query counted(String more, String assignee) {
        return own(entities.createNativeQuery("select count(*)" + OWN + more), assignee);
    }

    private static Query own(Query query, String assignee) {
        return query.setParameter("domain", HatScope.require().hat().domain().value()).setParameter("assignee", assignee);
    }

    @SuppressWarnings("unchecked")
    private static List<Dossier> list(Query query, int limit) {
        return query.setMaxResults(limit).getResultList();
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }
}
