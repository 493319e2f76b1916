package nl.dossierwacht.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.reuse.ReuseEnd;

/**
 * What is asked of another law's task about the resident of a dossier.
 *
 * @param holder who is asked
 * @param consent the consent on which it is asked, where the law wants one
 * @param purpose what the data is for, now
 * @param whyNotLess why nothing less would do
 * @param cause the concrete cause; blank where the law doesn't ask for one
 * @param until the last day on which an answer arrives
 * @param tellLater until when the resident isn't told; empty if they are told now
 */
public record Ask(Holder holder, Optional<UUID> consent, String purpose, String whyNotLess, Cause cause, List<Item> items, LocalDate until, Optional<LocalDate> tellLater,
        String whyLater) {

    /** The longest text, in characters. */
    public static final int LONGEST = 500;

    /** Who is asked. @param team the organisation, where there are several under that law and task */
    public record Holder(ReuseEnd end, Optional<String> team) {

        /** A task with one holder. */
        public static Holder of(ReuseEnd end) {
            return new Holder(end, Optional.empty());
        }
    }

    /** One item, and why it is needed. */
    public record Item(String name, String why) {

        public Item {
            name = text(name);
            why = text(why);
        }
    }

    /** What happened, when, and who told it (Q4). */
    public record Cause(String what, Optional<LocalDate> when, String from) {

        private static final int SHORTEST = 10;
        private static final int SHORTEST_SOURCE = 3;

        public Cause {
            what = text(what);
            from = text(from);
        }

        /** No cause. */
        public static Cause none() {
            return new Cause("", Optional.empty(), "");
        }

        /** Whether it says what happened, on a day that has been, and from whom that is known. */
        public boolean isConcrete(LocalDate today) {
            return what.length() >= SHORTEST && from.length() >= SHORTEST_SOURCE && when.filter(day -> !day.isAfter(today)).isPresent();
        }
    }

    public Ask {
        items = List.copyOf(items);
        purpose = text(purpose);
        whyNotLess = text(whyNotLess);
        whyLater = text(whyLater);
    }

    private static String text(String typed) {
        String plain = typed == null ? "" : typed.strip();
        if (plain.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        return plain;
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "request";
    }
}
