package nl.dossierwacht.intake.reading.worker;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import nl.dossierwacht.intake.reading.Reading.Reason;

/** Whether the list at an archive's end names all that is packed in it: what the list leaves out one program passes over and another unpacks. */
final class PackedWhole {

    /** What may stand behind a file: its sizes and sum, when they weren't known before it. */
    private static final int LONGEST_DESCRIPTOR = 24;
    private static final byte[] LIST_RECORD = {'P', 'K', 1, 2};

    private PackedWhole() {
    }

    /** @throws Unread if something stands before, between or behind the files that the list names */
    static void refuseWhatIsNotListed(ZipFile zip, byte[] content) throws Unread {
        List<ZipArchiveEntry> files = Collections.list(zip.getEntriesInPhysicalOrder());
        long end = 0;
        for (ZipArchiveEntry file : files) {
            long begins = file.getLocalHeaderOffset();
            if (begins < end || begins - end > (end == 0 ? 0 : LONGEST_DESCRIPTOR)) {
                throw new Unread(Reason.AMBIGUOUS);
            }
            end = file.getDataOffset() + file.getCompressedSize();
        }
        if (!files.isEmpty() && !isListFrom(content, end)) {
            throw new Unread(Reason.AMBIGUOUS);
        }
    }

    private static boolean isListFrom(byte[] content, long end) {
        for (long at = end; at <= end + LONGEST_DESCRIPTOR && at >= 0 && at + LIST_RECORD.length <= content.length; at++) {
            if (Arrays.equals(content, (int) at, (int) at + LIST_RECORD.length, LIST_RECORD, 0, LIST_RECORD.length)) {
                return true;
            }
        }
        return false;
    }
}
