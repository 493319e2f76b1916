package nl.dossierwacht.persistence.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;

import nl.dossierwacht.domain.Ids;
import nl.dossierwacht.persistence.ring.HatScope;

/** What accounts asked of other laws lately, in a municipality and under whatever hat; it outlives the dossiers that asked. */
@ApplicationScoped
public class RequestsMade {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /**
     * One request, in names under a key.
     *
     * @param request the request itself
     * @param person whom it is about
     * @param wording its words; the same words have the same name
     * @param until the last day on which an answer arrives
     * @param came whether anything was given
     */
    public record Made(String request, String person, String wording, LocalDate askedOn, LocalDate until, boolean came) {
    }

    /** What the worn hat's account asked since a day. Who asks in two tabs at once asks in turn: the second waits until the first one's request is there. */
    @SuppressWarnings("unchecked")
    public List<Made> inTurnSince(LocalDate first) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:account, 310)) as text)")
                .setParameter("account", municipality() + '/' + employee()).getSingleResult();
        List<Tuple> rows = entities.createNativeQuery("select request, person, wording, asked_on, until, came from trawl.request_made"
                        + " where municipality = :municipality and employee = :employee and asked_on >= :first", Tuple.class)
                .setParameter("municipality", municipality())
                .setParameter("employee", employee())
                .setParameter("first", first)
                .getResultList();
        return rows.stream().map(row -> new Made((String) row.get(0), (String) row.get(1), (String) row.get(2), day(row.get(3)), day(row.get(4)), (Boolean) row.get(5))).toList();
    }

    /** Keeps that the worn hat's account asked. */
    public void keep(Made made) {
        entities.createNativeQuery("insert into trawl.request_made (id, municipality, employee, request, person, wording, asked_on, until)"
                        + " values (:id, :municipality, :employee, :request, :person, :wording, :askedOn, :until)")
                .setParameter("id", Ids.next())
                .setParameter("municipality", municipality())
                .setParameter("employee", employee())
                .setParameter("request", made.request())
                .setParameter("person", made.person())
                .setParameter("wording", made.wording())
                .setParameter("askedOn", made.askedOn())
                .setParameter("until", made.until())
                .executeUpdate();
    }

    /** Something came of a request. For the job that brings it. */
    public void came(String request) {
        entities.createNativeQuery("update trawl.request_made set came = true where municipality = :municipality and request = :request and not came")
                .setParameter("municipality", municipality())
                .setParameter("request", request)
                .executeUpdate();
    }

    private static String municipality() {
        return HatScope.require().hat().domain().municipality();
    }

    private static String employee() {
        return HatScope.require().employee().toLowerCase(Locale.ROOT);
    }

    private static LocalDate day(Object column) {
        return column instanceof LocalDate day ? day : ((java.sql.Date) column).toLocalDate();
    }
}
