package nl.dossierwacht.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.consent.ConsentItem;
import nl.dossierwacht.reuse.ReuseEnd;

/**
 * An answer to a question for consent, as the dossier shows it.
 *
 * @param law of which task the data is; empty for a helper or doctor
 * @param holder name of the helper or doctor; of a law its key
 */
public record ConsentView(UUID id, Optional<ReuseEnd> law, String holder, List<Item> items, String purpose, String explained, Optional<String> representative,
        Consent.Means means, LocalDate answeredOn, String recordedBy, Consent.State state, Optional<LocalDate> withdrawnOn) {

    /** A data item. @param suppliedOn when it came in, if it did */
    public record Item(UUID id, String name, Optional<LocalDate> suppliedOn) {
    }

    static ConsentView of(Consent consent, List<ConsentItem> items, ConsentTexts texts) {
        ConsentTexts.Words said = texts.of(consent);
        return new ConsentView(consent.id(), law(consent), consent.holder(),
                items.stream().filter(item -> item.consent().equals(consent)).map(item -> new Item(item.id(), texts.name(item), item.suppliedOn())).toList(),
                said.purpose(), said.explained(), consent.representative(), consent.means(), consent.answeredOn(), consent.recordedBy(), consent.state(),
                consent.withdrawnOn());
    }

    private static Optional<ReuseEnd> law(Consent consent) {
        if (consent.kind() != Consent.Kind.REUSE) {
            return Optional.empty();
        }
        String[] key = consent.holder().split("/");
        return Optional.of(new ReuseEnd(Law.valueOf(key[0]), Task.valueOf(key[1])));
    }

    /** Whether it was given and not withdrawn. */
    public boolean isStanding() {
        return state == Consent.State.GIVEN;
    }
}
