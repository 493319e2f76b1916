package nl.dossierwacht.intake.reading.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.reading.Reading;
import nl.dossierwacht.intake.reading.Reading.NotRead;
import nl.dossierwacht.intake.reading.Reading.Read;
import nl.dossierwacht.intake.reading.Reading.Reason;

/** An archive whose list names less than is packed in it isn't read. */
class PackedWholeTest {

    private static final int ZSTANDARD = 93;
    private static final int LIST = 0x02014b50;

    private final FileReading reading = new FileReading(Limits.of("200", "4", "5", "100"), List.of(picture -> List.of("seen")));

    @Test
    void wholeArchivesAreRead() throws IOException {
        assertInstanceOf(Read.class, reading.read(zip(true, "a", "b", "c")));
        assertInstanceOf(Read.class, reading.read(zip(false, "a", "b", "c")));
        assertInstanceOf(Read.class, reading.read(word()));
    }

    /** Found by fuzzing: the way of packing is in the eighth and ninth byte of a file's head. */
    @Test
    void aWayOfPackingThatNoLibraryHereKnowsIsRefusedAndThrowsNothing() throws IOException {
        for (int method = 0; method < 100; method++) {
            byte[] odd = zip(true, "a");
            odd[6] = 0;
            odd[8] = (byte) method;
            reading.read(odd);
            odd[ByteBuffer.wrap(odd).order(ByteOrder.LITTLE_ENDIAN).getInt(odd.length - 6) + 10] = (byte) method;
            Reading found = reading.read(odd);
            assertTrue(found instanceof NotRead || List.of(0, 8, 9).contains(method), "method " + method);
            assertTrue(method != ZSTANDARD || found.equals(new NotRead(Reason.OTHER_ARCHIVE)), "says how it can be packed");
        }
    }

    /** Found by fuzzing: the list said {@code offerte.txt}, and before the file stood {@code /fferte.txt}. */
    @Test
    void aFileThatIsCalledOrPackedOtherwiseThanTheListSaysIsNotRead() throws IOException {
        byte[] otherName = zip(true, "offerte");
        otherName[30] = '/';
        assertEquals(new NotRead(Reason.AMBIGUOUS), reading.read(otherName));
        byte[] otherWay = zip(false, "offerte");
        otherWay[8] = 8;
        assertEquals(new NotRead(Reason.AMBIGUOUS), reading.read(otherWay));
    }

    @Test
    void twoArchivesBehindEachOtherAreNotRead() throws IOException {
        assertEquals(new NotRead(Reason.AMBIGUOUS), reading.read(join(zip(true, "hidden"), zip(true, "shown"))));
    }

    @Test
    void aFileThatTheListLeavesOutIsNotPassedOver() throws IOException {
        for (boolean packed : new boolean[] {true, false}) {
            byte[] whole = zip(packed, "a", "b", "c");
            for (int left = 0; left < 3; left++) {
                assertEquals(new NotRead(Reason.AMBIGUOUS), reading.read(without(whole, left)), "without number " + left);
            }
        }
    }

    @Test
    void norInADocument() throws IOException {
        byte[] word = word();
        int last = ByteBuffer.wrap(word).order(ByteOrder.LITTLE_ENDIAN).getShort(word.length - 12) - 1;
        assertInstanceOf(NotRead.class, reading.read(without(word, last)));
        assertEquals(new NotRead(Reason.AMBIGUOUS), reading.read(join(zip(true, "hidden"), word)));
    }

    /** The archive with one file less in its list. */
    private static byte[] without(byte[] zip, int number) {
        ByteBuffer file = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        int many = file.getShort(end + 10);
        int from = file.getInt(end + 16);
        for (int skip = number; skip > 0; skip--) {
            from += length(file, from);
        }
        int gone = length(file, from);
        file.putShort(end + 8, (short) (many - 1)).putShort(end + 10, (short) (many - 1)).putInt(end + 12, file.getInt(end + 12) - gone);
        return join(Arrays.copyOf(file.array(), from), Arrays.copyOfRange(file.array(), from + gone, zip.length));
    }

    private static int length(ByteBuffer file, int at) {
        assertEquals(LIST, file.getInt(at));
        return 46 + file.getShort(at + 28) + file.getShort(at + 30) + file.getShort(at + 32);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] zip(boolean packed, String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                byte[] text = ("beste " + name).getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(name + ".txt");
                if (!packed) {
                    CRC32 sum = new CRC32();
                    sum.update(text);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(text.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(text);
            }
        }
        return out.toByteArray();
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("offerte");
            document.write(out);
            return out.toByteArray();
        }
    }
}
