package nl.dossierwacht.persistence.audit.seal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * That the records of one month ended at their term (AVG 5 lid 1 onder e): which places of the tree have no record any more,
 * and by which term. The sealer signs it while the records are still there and are those that were sealed, so nobody can pass
 * off another deletion as the end of a term.
 *
 * @param origin the name of the log
 * @param month by UTC
 * @param term in years, counted from the end of the month
 * @param basis where the term comes from, as the municipality states it
 * @param spans the places, in order, none overlapping another
 */
record EndedMonth(String origin, YearMonth month, int term, String basis, List<Span> spans) {

    private static final String TITLE = "month ended at its term";
    private static final int HEAD = 5;

    /** Places from the first up to and with the last. */
    record Span(long first, long last) {

        Span {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("no span of places");
            }
        }

        boolean holds(long place) {
            return first <= place && place <= last;
        }

        long size() {
            return last - first + 1;
        }
    }

    EndedMonth {
        spans = List.copyOf(spans);
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).first() <= spans.get(i - 1).last()) {
                throw new IllegalArgumentException("the places are not in order");
            }
        }
        if (origin.isBlank() || basis.isBlank() || (origin + basis).contains("\n") || term < 1) {
            throw new IllegalArgumentException("not the end of a month");
        }
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if it is something else, by however little
     */
    static EndedMonth parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length <= HEAD || !lines[1].equals(TITLE)) {
            throw new IllegalArgumentException("not the end of a month");
        }
        List<Span> spans = new ArrayList<>();
        for (String line : List.of(lines).subList(HEAD, lines.length - 1)) {
            String[] ends = line.split(" ");
            if (ends.length != 2) {
                throw new IllegalArgumentException("no span of places");
            }
            spans.add(new Span(Long.parseLong(ends[0]), Long.parseLong(ends[1])));
        }
        try {
            EndedMonth read = new EndedMonth(lines[0], YearMonth.parse(lines[2]), Integer.parseInt(lines[3]), lines[4], spans);
            if (!read.text().equals(text)) {
                throw new IllegalArgumentException("not written as ends of months are");
            }
            return read;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no month", e);
        }
    }

    /** Whether the term of a month has ended: its last day was so many years ago. */
    static boolean isPast(YearMonth month, int term, LocalDate today) {
        return !month.plusMonths(1).atDay(1).plusYears(term).isAfter(today);
    }

    /** The text that is signed. Its second line is no number, so it can't be taken for a checkpoint, nor a checkpoint for it. */
    String text() {
        StringBuilder text = new StringBuilder(origin).append('\n').append(TITLE).append('\n').append(month).append('\n').append(term).append('\n').append(basis).append('\n');
        spans.forEach(span -> text.append(span.first()).append(' ').append(span.last()).append('\n'));
        return text.toString();
    }
}
