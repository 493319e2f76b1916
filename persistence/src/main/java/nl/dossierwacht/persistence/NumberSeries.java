package nl.dossierwacht.persistence;

import jakarta.persistence.EntityManager;

import nl.dossierwacht.domain.DomainKey;

/** Numbers that people call things by, counted on in each domain and year. The row policies keep each series in its own domain. */
public enum NumberSeries {
    DOSSIER("dossier_number_series"),
    ADVICE("adviser_file_series"),
    INSPECTION("inspection_number_series"),
    FRAUD_SIGNAL("fraud_signal_series"),
    HELD_REQUEST("held_request_series"),
    EMERGENCY_NOTICE("emergency_notice_series");

    private final String table;

    NumberSeries(String table) {
        this.table = table;
    }

    /** The next number with its prefix, as in {@code G-2026-00012}. Who comes second waits until the first has committed. */
    public String next(EntityManager entities, DomainKey domain, String prefix, int year) {
        Number last = (Number) entities.createNativeQuery("insert into " + table + " (domain_key, year, last) values (:domain, :year, 1)"
                        + " on conflict (domain_key, year) do update set last = " + table + ".last + 1 returning last")
                .setParameter("domain", domain.value())
                .setParameter("year", year)
                .getSingleResult();
        return "%s-%d-%05d".formatted(prefix, year, last.intValue());
    }
}
