package nl.dossierwacht.persistence.intake;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Ids;
import nl.dossierwacht.persistence.ring.HatScope;

/** What employees answered when the gate asked, of nobody and about nobody. */
@ApplicationScoped
public class GateAnswers {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /**
     * A question, and what was seen.
     *
     * @param seen names of kinds of evidence, with commas
     * @param detectors their version
     */
    public record Question(String name, String seen, String detectors) {
    }

    /** How often a question with what was seen got an answer. */
    public record Count(String question, String seen, boolean isThat, long answers) {
    }

    /** Keeps an answer. @param isThat whether it is what the gate suspected */
    public void keep(Question question, boolean isThat, LocalDate on) {
        DomainKey domain = HatScope.require().hat().domain();
        entities.createNativeQuery("insert into gate.answer (id, municipality, law, question, seen, detectors, is_that, answered_on)"
                        + " values (:id, :municipality, :law, :question, :seen, :detectors, :isThat, :on)")
                .setParameter("id", Ids.next())
                .setParameter("municipality", domain.municipality())
                .setParameter("law", domain.law().name())
                .setParameter("question", question.name())
                .setParameter("seen", question.seen())
                .setParameter("detectors", question.detectors())
                .setParameter("isThat", isThat)
                .setParameter("on", on)
                .executeUpdate();
    }

    /** The answers since a day in the worn hat's municipality, counted; under any other hat than one of supervision nothing. */
    public List<Count> countsSince(LocalDate first) {
        List<?> rows = entities.createNativeQuery("select question, seen, is_that, count(*) from gate.answer where municipality = :municipality and answered_on >= :first"
                        + " group by question, seen, is_that order by question, seen, is_that")
                .setParameter("municipality", HatScope.require().hat().domain().municipality())
                .setParameter("first", first)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Count((String) row[0], (String) row[1], (Boolean) row[2], ((Number) row[3]).longValue())).toList();
    }
}
