package nl.dossierwacht.persistence.audit;

import java.time.LocalDate;

import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;

/** How often something was done, or refused, on one day under one law; of nobody. */
public record DailyCount(LocalDate day, String law, String action, Outcome outcome, String rule, long hits) {
}
