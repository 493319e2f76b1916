package nl.dossierwacht.intake.reading.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import nl.dossierwacht.intake.reading.Reading.Reason;

/** Reads what is packed: every file of an archive, within limits, and none by a name that leads elsewhere. */
final class ZipReading {

    private static final int LONGEST_ATTRIBUTES = 4096;
    /** Up and out of the folder, from the root, with a drive, with signs that change the direction of reading or can't be seen. */
    private static final Pattern ELSEWHERE = Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)|^[/\\\\]|^[A-Za-z]:|[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private final FileReading files;
    private final Limits limits;

    ZipReading(FileReading files, Limits limits) {
        this.files = files;
        this.limits = limits;
    }

    void readInto(Pages pages, byte[] content, int depth) throws Unread, IOException {
        try (ZipFile zip = open(content)) {
            List<ZipArchiveEntry> entries = new ArrayList<>(Collections.list(zip.getEntries()));
            if (entries.size() > limits.pages()) {
                throw new Unread(Reason.TOO_MANY_FILES);
            }
            PackedWhole.refuseWhatIsNotListed(zip, content);
            boolean any = false;
            for (ZipArchiveEntry entry : entries) {
                if (ELSEWHERE.matcher(entry.getName()).find() || entry.isUnixSymlink()) {
                    throw new Unread(Reason.NAME_TRICK);
                }
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] file = file(zip, entry, pages);
                if (!isAttributes(entry.getName(), file)) {
                    any = true;
                    files.readInside(pages, file, depth + 1);
                }
            }
            if (!any) {
                throw new Unread(Reason.EMPTY);
            }
        }
    }

    private static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
    }

    private static byte[] file(ZipFile zip, ZipArchiveEntry entry, Pages pages) throws Unread, IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Unread(Reason.PASSWORD);
        }
        if (!zip.canReadEntryData(entry)) {
            throw new Unread(Reason.OTHER_ARCHIVE);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return pages.unpacked(in);
        }
    }

    /** What some systems put beside each file: dates and flags, in a form of their own. Anything else of that name is read. */
    private static boolean isAttributes(String name, byte[] file) {
        return name.startsWith("__MACOSX/") && file.length >= 4 && file.length <= LONGEST_ATTRIBUTES && file[0] == 0 && file[1] == 5 && file[2] == 0x16 && file[3] == 7;
    }
}
