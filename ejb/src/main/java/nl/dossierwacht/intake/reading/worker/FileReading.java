package nl.dossierwacht.intake.reading.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

import nl.dossierwacht.intake.reading.Reading;
import nl.dossierwacht.intake.reading.Reading.NotRead;
import nl.dossierwacht.intake.reading.Reading.Read;
import nl.dossierwacht.intake.reading.Reading.Reason;

/** Reads a whole file by what it is, not by what it is called: its text, its pictures, and the files inside it. */
final class FileReading {

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/tiff", "image/gif", "image/bmp", "image/webp");
    private static final Set<String> OFFICE = Set.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet",
            "application/rtf", "message/rfc822", "application/vnd.ms-outlook");
    /** What the content detector calls some kinds, and what they are. */
    private static final Map<String, String> SAME = Map.of("image/x-ms-bmp", "image/bmp", "text/rtf", "application/rtf");

    private final Detector detector = new DefaultDetector();
    private final PictureReading pictures;
    private final PdfReading pdfs;
    private final OfficeReading office;
    private final Limits limits;

    FileReading(Limits limits, Ocr ocr) {
        this.limits = limits;
        this.pictures = new PictureReading(limits, ocr);
        this.pdfs = new PdfReading(pictures, this);
        this.office = new OfficeReading(this, limits);
    }

    /** Reads a file that came in; says why if it can't, throws nothing. */
    Reading read(byte[] content) {
        if (content.length == 0) {
            return new NotRead(Reason.EMPTY);
        }
        Pages pages = new Pages(limits);
        try {
            String type = typeOf(content);
            readInto(pages, content, type, 0);
            return new Read(type, pages.all());
        } catch (Unread unread) {
            return new NotRead(unread.reason());
        } catch (IOException | RuntimeException damaged) {
            return new NotRead(Reason.DAMAGED);
        }
    }

    /** Reads a file inside a file; one that can't be read makes the whole unreadable. */
    void readInside(Pages pages, byte[] content, int depth) throws Unread, IOException {
        if (depth > limits.depth()) {
            throw new Unread(Reason.KIND_NOT_ALLOWED);
        }
        if (content.length > 0) {
            readInto(pages, content, typeOf(content), depth);
        }
    }

    private void readInto(Pages pages, byte[] content, String type, int depth) throws Unread, IOException {
        if (type.equals("application/pdf")) {
            pdfs.readInto(pages, content, depth);
        } else if (PICTURES.contains(type)) {
            pictures.readInto(pages, content, depth);
        } else if (OFFICE.contains(type)) {
            office.readInto(pages, content, depth);
        } else if (type.startsWith("text/plain")) {
            pages.add(depth == 0 ? 1 : 0, text(content), List.of());
        } else {
            throw new Unread(Reason.KIND_NOT_ALLOWED);
        }
    }

    private String typeOf(byte[] content) throws IOException {
        try (TikaInputStream in = TikaInputStream.get(new ByteArrayInputStream(content))) {
            String found = detector.detect(in, new Metadata()).getBaseType().toString();
            return SAME.getOrDefault(found, found);
        }
    }

    private static List<String> text(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString().lines().toList();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1252")).lines().toList();
        }
    }
}
