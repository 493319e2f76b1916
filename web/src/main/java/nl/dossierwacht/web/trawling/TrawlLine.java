package nl.dossierwacht.web.trawling;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.persistence.trawling.FoundTrawling;

/**
 * What was recognised of one account on one day, as the screen shows it.
 *
 * @param judgement name of a judgement; {@code null} if there is none
 */
public record TrawlLine(UUID last, String employee, String law, String task, String role, String pattern, int reached, LocalDate day, Instant from, Instant until,
        String judgement, String judgedBy, Instant judgedAt) implements Serializable {

    static TrawlLine of(FoundTrawling found) {
        Hat hat = Hat.fromGrantedRole(found.hat()).orElseThrow(() -> new IllegalStateException("a hat that nobody can wear"));
        return new TrawlLine(found.last(), found.employee(), hat.domain().law().name(), hat.domain().task().name(), hat.role().name(), found.pattern(), found.reached(), found.day(),
                found.from(), found.until(), found.judgement().map(judged -> judged.judgement().name()).orElse(null), found.judgement().map(FoundTrawling.Judged::by).orElse(null),
                found.judgement().map(FoundTrawling.Judged::at).orElse(null));
    }

    /** Whether it waits for the privacy officer. */
    public boolean waits() {
        return judgement == null;
    }
}
