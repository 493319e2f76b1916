package nl.dossierwacht.intake.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import nl.dossierwacht.intake.reading.Reading.NotRead;
import nl.dossierwacht.intake.reading.Reading.Read;
import nl.dossierwacht.intake.reading.Reading.Reason;

/** How server and reading worker talk: lengths and bytes, so that nothing a file holds can be taken for anything else. */
public final class ReadingWire {

    private static final int PIECE = 1 << 16;
    private static final byte READ = 1;
    private static final byte NOT_READ = 0;
    private static final int MOST_LINES = 2_000_000;
    private static final int LONGEST_LINE = 1 << 20;

    private ReadingWire() {
    }

    /** What the worker does with a file. */
    public enum Work {
        /** Read it whole. */
        READ,
        /** Take pages out of it. */
        CUT,
        /** Show how its pages look, but for some. */
        SHOW
    }

    /** A file, and what to do with it. @param pages those that are taken out, or not shown; counted from one */
    public record Task(Work work, Set<Integer> pages, byte[] content) {
    }

    /** Sends a file to the worker. */
    public static void send(DataOutputStream out, Task task) throws IOException {
        out.writeByte(task.work().ordinal());
        out.writeInt(task.pages().size());
        for (int page : task.pages()) {
            out.writeInt(page);
        }
        bytes(out, task.content());
        out.flush();
    }

    /** The next file; {@code null} when there are no more. */
    public static Task receive(DataInputStream in) throws IOException {
        try {
            Work work = Work.values()[in.readByte()];
            Set<Integer> pages = new HashSet<>();
            for (int left = count(in); left > 0; left--) {
                pages.add(in.readInt());
            }
            return new Task(work, pages, in.readNBytes(in.readInt()));
        } catch (EOFException end) {
            return null;
        }
    }

    /** Answers with files: the one that is left, or small pictures. */
    public static void answer(DataOutputStream out, List<byte[]> files) throws IOException {
        out.writeInt(files.size());
        for (byte[] file : files) {
            bytes(out, file);
        }
        out.flush();
    }

    /** Reads the worker's files. @throws IOException if it isn't an answer */
    public static List<byte[]> files(DataInputStream in) throws IOException {
        int many = count(in);
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int length = in.readInt();
            if (length < 0) {
                throw new IOException("not an answer of the reading worker");
            }
            files.add(in.readNBytes(length));
        }
        return files;
    }

    /** In pieces: a channel keeps, for each thread, a buffer outside the heap as large as the largest piece it was ever given. */
    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        for (int from = 0; from < bytes.length; from += PIECE) {
            out.write(bytes, from, Math.min(PIECE, bytes.length - from));
        }
    }

    /** Answers what came of reading. */
    public static void answer(DataOutputStream out, Reading reading) throws IOException {
        if (reading instanceof Read read) {
            out.writeByte(READ);
            text(out, read.mediaType());
            out.writeInt(read.pages().size());
            for (PageText page : read.pages()) {
                out.writeInt(page.number());
                texts(out, page.written());
                texts(out, page.seen());
            }
        } else if (reading instanceof NotRead notRead) {
            out.writeByte(NOT_READ);
            text(out, notRead.reason().name());
        }
        out.flush();
    }

    /** Reads the worker's answer. @throws IOException if it is none */
    public static Reading answered(DataInputStream in) throws IOException {
        if (in.readByte() == NOT_READ) {
            return new NotRead(Reason.valueOf(text(in)));
        }
        String mediaType = text(in);
        int pages = count(in);
        List<PageText> read = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            read.add(new PageText(in.readInt(), texts(in), texts(in)));
        }
        return new Read(mediaType, read);
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int lines = count(in);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, LONGEST_LINE);
        out.writeInt(length);
        out.write(bytes, 0, length);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_LINE) {
            throw new IOException("not an answer of the reading worker");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_LINES) {
            throw new IOException("not an answer of the reading worker");
        }
        return count;
    }
}
