package nl.dossierwacht.intake.reading.worker;

import java.util.ArrayList;
import java.util.List;

import nl.dossierwacht.intake.reading.PageText;
import nl.dossierwacht.intake.reading.Reading.Reason;

/** The pages read so far, of a file and of the files in it. */
final class Pages {

    private final List<PageText> read = new ArrayList<>();
    private final Limits limits;

    Pages(Limits limits) {
        this.limits = limits;
    }

    void add(int number, List<String> written, List<String> seen) throws Unread {
        if (read.size() >= limits.pages()) {
            throw new Unread(Reason.TOO_MANY_PAGES);
        }
        read.add(new PageText(number, written, seen));
    }

    List<PageText> all() {
        return read;
    }
}
