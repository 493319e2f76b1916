package nl.dossierwacht.intake.reading.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import nl.dossierwacht.intake.reading.PageText;
import nl.dossierwacht.intake.reading.Reading.Reason;

/** The pages of a file and of the files in it, in order; some of their pictures may be being read. */
final class Pages {

    /** A small file may become this much all the same, in bytes. */
    private static final long ALWAYS = 10_000_000L;

    private final List<Page> pages = new ArrayList<>();
    private final Limits limits;
    private long left;

    private record Page(int number, List<String> written, Future<List<String>> seen) {
    }

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
            throw new Unread(Reason.EXPANDS);
        }
        return file;
    }

    /** A page of text. */
    void add(int number, List<String> written) throws Unread {
        add(number, written, CompletableFuture.completedFuture(List.of()));
    }

    /** A page whose picture is read meanwhile. */
    void add(int number, List<String> written, Future<List<String>> seen) throws Unread {
        pages.add(new Page(number, written, seen));
        if (pages.size() > limits.pages()) {
            throw new Unread(Reason.TOO_MANY_PAGES);
        }
    }

    int count() {
        return pages.size();
    }

    /** Whether a line of text has this in it. */
    boolean haveWritten(String part) {
        return pages.stream().anyMatch(page -> page.written().stream().anyMatch(line -> line.contains(part)));
    }

    /** All, once they are read. */
    List<PageText> read() throws Unread, IOException {
        List<PageText> read = new ArrayList<>();
        for (Page page : pages) {
            read.add(new PageText(page.number(), page.written(), PictureReaders.of(page.seen())));
        }
        return read;
    }

    /** Has no more read of what isn't being read yet. */
    void stop() {
        pages.forEach(page -> page.seen().cancel(false));
    }
}
