package nl.dossierwacht.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.persistence.consent.Consent.Means;
import nl.dossierwacht.reuse.ReuseEnd;

/**
 * What was asked of a resident, and what they answered.
 *
 * @param law whose data it is about; empty for a helper or doctor who is to lift secrecy
 * @param helper name of that helper, doctor or organisation; not read if a law is named
 * @param items the data, one name each
 * @param purpose what the data is for
 * @param explained what the resident was told of the consequences
 * @param representative the registered person who answered for the resident; empty if the resident did
 */
public record ConsentAnswer(Optional<ReuseEnd> law, String helper, List<String> items, String purpose, String explained,
        Optional<UUID> representative, Means means, boolean agreed, LocalDate answeredOn) {

    public ConsentAnswer {
        helper = helper == null ? "" : helper.strip();
        purpose = purpose == null ? "" : purpose.strip();
        explained = explained == null ? "" : explained.strip();
        items = items.stream().map(String::strip).filter(item -> !item.isEmpty()).distinct().toList();
        if (means == null || answeredOn == null) {
            throw new IllegalArgumentException("an answer is given in some way, on some day");
        }
    }

    /** What has to be concrete in it. */
    public ConsentIsConcrete.Facts named() {
        return new ConsentIsConcrete.Facts(holder(), items, purpose);
    }

    /** Who has the data, as it is kept. */
    String holder() {
        return law.map(end -> end.law() + "/" + end.task()).orElse(helper);
    }
}
