package nl.dossierwacht.intake.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes pages out of a file of several. The server uses one that works in another process. */
public interface PageCutter {

    /** The same file without some pages; empty if it isn't one of pages, can't be read, or nothing would be left. @param pages counted from one */
    Optional<byte[]> without(byte[] content, Set<Integer> pages);

    /**
     * How the pages look, too small to be read; empty if it isn't a file of several pages, or one of too many to show.
     *
     * @param unseen pages that aren't drawn: there is an empty picture in their place
     * @return a PNG for each page
     */
    List<byte[]> looks(byte[] content, Set<Integer> unseen);
}
