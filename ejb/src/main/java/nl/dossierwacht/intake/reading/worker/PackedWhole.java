package nl.dossierwacht.intake.reading.worker;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
    private static final int METHOD_AT = 8;
    private static final int NAME_LENGTH_AT = 26;
    private static final int NAME_AT = 30;
    private static final byte[] LIST_RECORD = {'P', 'K', 1, 2};

    private PackedWhole() {
    }

    /** @throws Unread if something stands before, between or behind the files that the list names, or a file is called otherwise there */
    static void refuseWhatIsNotListed(ZipFile zip, byte[] content) throws Unread {
        List<ZipArchiveEntry> files = Collections.list(zip.getEntriesInPhysicalOrder());
        long end = 0;
        for (ZipArchiveEntry file : files) {
            long begins = file.getLocalHeaderOffset();
            if (begins < end || begins - end > (end == 0 ? 0 : LONGEST_DESCRIPTOR)) {
                throw new Unread(Reason.AMBIGUOUS);
            }
            if (!isHeadOf(file, content)) {
                throw new Unread(Reason.AMBIGUOUS);
            }
            end = file.getDataOffset() + file.getCompressedSize();
        }
        if (!files.isEmpty() && !isListFrom(content, end)) {
            throw new Unread(Reason.AMBIGUOUS);
        }
    }

    /** Whether what stands before a file calls it as the list does, and packs it in the same way: programs go by the one or by the other. */
    private static boolean isHeadOf(ZipArchiveEntry file, byte[] content) {
        int at = (int) file.getLocalHeaderOffset();
        ByteBuffer head = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        byte[] name = file.getRawName();
        int method = Short.toUnsignedInt(head.getShort(at + METHOD_AT));
        int length = Short.toUnsignedInt(head.getShort(at + NAME_LENGTH_AT));
        return method == file.getMethod() && length == name.length && Arrays.equals(content, at + NAME_AT, at + NAME_AT + length, name, 0, length);
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
