package nl.dossierwacht.intake.reading.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import nl.dossierwacht.intake.reading.PageText;
import nl.dossierwacht.intake.reading.Reading.Reason;

/** The pages read so far, of a file and of the files in it. */
final class Pages {

    /** A small file may become this much all the same, in bytes. */
    private static final long ALWAYS = 10_000_000L;

    private final List<PageText> read = new ArrayList<>();
    private final Limits limits;
    private long left;

    /** @param size of the file that came in, in bytes: what it unpacks to, at all depths together, is limited by that */
    Pages(Limits limits, int size) {
        this.limits = limits;
        this.left = size * (long) limits.expansion() + ALWAYS;
    }

    /** What is unpacked next, whole. @throws Unread if that is more than the file that came in may become */
    byte[] unpacked(InputStream in) throws Unread, IOException {
        byte[] file = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
        left -= file.length;
        if (left < 0) {
            throw new Unread(Reason.TOO_BIG);
        }
        return file;
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
