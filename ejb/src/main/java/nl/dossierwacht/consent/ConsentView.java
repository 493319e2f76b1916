package nl.dossierwacht.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.consent.ConsentItem;

/**
 * An answer to a question for consent, as the dossier shows it.
 *
 * @param law whose data it is about; empty for a helper or doctor
 * @param holder name of the helper or doctor; of a law its key
 */
public record ConsentView(UUID id, Optional<Law> law, String holder, List<Item> items, String purpose, String explained, Optional<String> representative,
        Consent.Means means, LocalDate answeredOn, String recordedBy, Consent.State state, Optional<LocalDate> withdrawnOn) {

    /** A data item. @param suppliedOn when it came in, if it did */
    public record Item(UUID id, String name, Optional<LocalDate> suppliedOn) {
    }

    static ConsentView of(Consent consent, List<ConsentItem> items) {
        Optional<Law> law = consent.kind() == Consent.Kind.REUSE ? Optional.of(Law.valueOf(consent.holder().split("/")[0])) : Optional.empty();
        return new ConsentView(consent.id(), law, consent.holder(),
                items.stream().filter(item -> item.consent().equals(consent)).map(item -> new Item(item.id(), item.name(), item.suppliedOn())).toList(),
                consent.purpose(), consent.explained(), consent.representative(), consent.means(), consent.answeredOn(), consent.recordedBy(), consent.state(),
                consent.withdrawnOn());
    }

    /** Whether it was given and not withdrawn. */
    public boolean isStanding() {
        return state == Consent.State.GIVEN;
    }
}
