package nl.dossierwacht.intake.reading;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one page says; lives in memory for as long as the gate judges it.
 *
 * @param number counted from one
 * @param written lines of the page's own text
 * @param seen lines read from its picture
 */
public record PageText(int number, List<String> written, List<String> seen) {

    public PageText {
        written = List.copyOf(written);
        seen = List.copyOf(seen);
    }

    /** All lines, written ones first. */
    public List<String> lines() {
        return Stream.concat(written.stream(), seen.stream()).toList();
    }

    /** Never the content: pages end up in no log. */
    @Override
    public String toString() {
        return "page " + number;
    }
}
