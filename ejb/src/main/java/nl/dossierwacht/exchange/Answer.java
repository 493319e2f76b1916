package nl.dossierwacht.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.persistence.exchange.HeldItem;

/**
 * What a holder decides, item by item; an item that isn't in it waits.
 *
 * @param dossier number of the own dossier that the data comes from; empty if nothing is given
 * @param confirmed whether the holder confirms the need that the law asks for: for its own task, by its own judgement, or that the consent is for it
 */
public record Answer(List<Item> items, String dossier, boolean confirmed) {

    /**
     * The decision on one item.
     *
     * @param given whether it is given
     * @param value what it says, to be copied
     * @param asOf on which day it was right
     * @param because why it isn't given
     */
    public record Item(UUID id, boolean given, String value, Optional<LocalDate> asOf, Optional<HeldItem.Because> because) {

        /** The longest value, in characters. */
        public static final int LONGEST = 600;

        public Item {
            value = value == null ? "" : value.strip();
            if (value.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
        }

        boolean isComplete(LocalDate today) {
            return given ? !value.isEmpty() && asOf.filter(day -> !day.isAfter(today)).isPresent() : because.isPresent();
        }

        /** Never what it says. */
        @Override
        public String toString() {
            return given ? "given" : "refused";
        }
    }

    public Answer {
        items = List.copyOf(items);
        dossier = dossier == null ? "" : dossier.strip();
    }
}
