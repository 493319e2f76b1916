package nl.dossierwacht.intake.reading.worker;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import nl.dossierwacht.intake.reading.Reading.Reason;

/** Files that are two kinds at once: what was read of them isn't all that another program makes of them. */
final class Disguises {

    private static final int ZIP_END = 22;
    private static final int END_RECORD = 0x06054b50;
    private static final int LIST_RECORD = 0x02014b50;
    /** So far from the end programs look for the last record of an archive; some let anything stand behind it. */
    private static final int END_WITHIN = 66_000;
    /** So far into a file programs look for the beginning of a PDF. */
    private static final int HEADER_WITHIN = 1024;
    private static final Pattern ACTIVE = Pattern.compile("<\\s*(script|html|iframe|object|embed)\\b|<\\?php|javascript:|<[^>]{0,200}\\son[a-z]{3,20}\\s*=", Pattern.CASE_INSENSITIVE);

    private Disguises() {
    }

    /** @throws Unread if a file of this type is something else as well */
    static void refuse(byte[] content, String type) throws Unread {
        // A drawing that is written as text is no picture: it isn't taken at all, and a script in it is no second kind.
        boolean picture = type.startsWith("image/") && !type.endsWith("+xml");
        if ((picture || type.equals("application/pdf") || type.equals("application/rtf")) && (endsAsZip(content, type) || isActive(content))
                || picture && beginsAsPdf(content)) {
            throw new Unread(Reason.TWO_KINDS);
        }
    }

    /**
     * Whether programs that read archives, which begin at the end, find one there: a last record that points to a list of files. They count from the
     * beginning of the file or from that of the archive, so the list is looked for in both places.
     */
    private static boolean endsAsZip(byte[] content, String type) {
        ByteBuffer file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = content.length - ZIP_END; at >= 0 && at >= content.length - END_WITHIN; at--) {
            if (file.getInt(at) == END_RECORD) {
                long size = file.getInt(at + 12) & 0xFFFF_FFFFL;
                long offset = file.getInt(at + 16) & 0xFFFF_FFFFL;
                if ((isList(file, at - size) || isList(file, offset)) && !(type.equals("application/pdf") && isAttached(file, at))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** An archive that is attached to a PDF, and read there, has the end of the PDF behind it, and that isn't a remark of the archive. */
    private static boolean isAttached(ByteBuffer file, int at) {
        int behind = at + ZIP_END;
        return behind + (file.getShort(at + 20) & 0xFFFF) != file.capacity() && text(file.array(), behind, file.capacity() - behind).contains("%%EOF");
    }

    private static boolean isList(ByteBuffer file, long at) {
        return at >= 0 && at + 4 <= file.capacity() && file.getInt((int) at) == LIST_RECORD;
    }

    private static boolean beginsAsPdf(byte[] content) {
        return text(content, 0, HEADER_WITHIN + 5).contains("%PDF-");
    }

    /** Whether a browser or an interpreter finds something at either end that it runs. */
    private static boolean isActive(byte[] content) {
        return ACTIVE.matcher(text(content, 0, HEADER_WITHIN)).find() || ACTIVE.matcher(text(content, content.length - HEADER_WITHIN, HEADER_WITHIN)).find();
    }

    /** Whether marked-up text has anything in it that runs. */
    static boolean hasScript(byte[] markup) {
        return Pattern.compile("<\\s*script\\b|javascript:|<[^>]{0,200}\\son[a-z]{3,20}\\s*=", Pattern.CASE_INSENSITIVE).matcher(text(markup, 0, markup.length)).find();
    }

    private static String text(byte[] content, int from, int length) {
        int start = Math.max(0, from);
        return new String(content, start, Math.min(length, content.length - start), StandardCharsets.ISO_8859_1);
    }
}
