package nl.dossierwacht.intake.reading.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
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
            "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.presentation",
            "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
            "application/rtf", "message/rfc822", "application/vnd.ms-outlook");
    private static final Set<String> METAFILES = Set.of("image/emf", "image/wmf");
    private static final Set<String> TEXTS = Set.of("text/plain", "text/csv", "text/calendar", "text/x-vcard", "text/vcard", "text/markdown", "text/x-log", "text/x-matlab");
    private static final Set<String> LOCKED = Set.of("application/x-tika-ooxml-protected", "application/x-tika-msworks-protected");
    /** What only who has the key can read. */
    private static final Set<String> ENCRYPTED = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted", "application/encrypted");
    private static final Pattern OF_TELEPHONES = Pattern.compile("image/(hei[cf](-sequence)?|avif(-sequence)?)");
    private static final Set<String> ARCHIVES = Set.of("application/x-7z-compressed", "application/x-rar-compressed", "application/vnd.rar", "application/x-tar", "application/x-gtar", "application/gzip",
            "application/x-bzip2", "application/x-bzip", "application/x-xz", "application/zstd", "application/vnd.ms-cab-compressed", "application/x-archive", "application/x-iso9660-image", "application/x-arj",
            "application/x-lzma", "application/x-lha");
    /** What runs, in whatever it is wrapped. */
    private static final Pattern RUNS = Pattern.compile("application/(x-(msdownload|dosexec|executable|elf|sharedlib|object|mach-o.*|sh|bat|ms-installer|ms-shortcut|msi|shockwave-flash|coredump|python|perl)"
            + "|java-archive|java-vm|vnd\\.android\\.package-archive|javascript|hta|x-javascript)|text/(javascript|x-python|x-perl|x-ruby|x-php|x-vbscript|vbscript)|.*macroenabled.*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> MARKUP = Set.of("text/html", "application/xhtml+xml", "image/svg+xml", "application/xml", "text/xml");
    private static final String SIGNATURE = "application/pkcs7-signature";
    private static final String SECRET_TEXT = "-----BEGIN PGP MESSAGE-----";
    /** What the content detector calls some kinds, and what they are. */
    private static final Map<String, String> SAME = Map.of("image/x-ms-bmp", "image/bmp", "text/rtf", "application/rtf", "application/x-emf", "image/emf", "application/x-msmetafile", "image/wmf");

    private final Detector detector = new DefaultDetector();
    private final PictureReading pictures;
    private final PdfReading pdfs;
    private final OfficeReading office;
    private final ZipReading archives;
    private final Limits limits;

    /** @param readers of pictures, as many as are read at once */
    FileReading(Limits limits, List<? extends Ocr> readers) {
        this.limits = limits;
        this.pictures = new PictureReading(limits, new PictureReaders(limits, readers));
        this.pdfs = new PdfReading(pictures, this, limits);
        this.office = new OfficeReading(this);
        this.archives = new ZipReading(this, limits);
    }

    /** Reads a file that came in; says why if it can't, throws nothing. */
    Reading read(byte[] content) {
        if (content.length == 0) {
            return new NotRead(Reason.EMPTY);
        }
        Pages pages = new Pages(limits, content.length);
        try {
            String type = typeOf(content);
            readInto(pages, content, type, 0);
            if (pages.haveWritten(SECRET_TEXT)) {
                return new NotRead(Reason.ENCRYPTED);
            }
            return pages.count() == 0 ? new NotRead(Reason.EMPTY) : new Read(type, pages.read());
        } catch (Unread unread) {
            return new NotRead(unread.reason());
        } catch (IOException | RuntimeException damaged) {
            return new NotRead(Reason.DAMAGED);
        } catch (LinkageError noDecoder) {
            // A way of packing, as Zstandard in a ZIP, for which parsers want a library that isn't here.
            return new NotRead(Reason.OTHER_ARCHIVE);
        } finally {
            pages.stop();
        }
    }

    /** Reads a file inside a file; one that can't be read makes the whole unreadable. */
    void readInside(Pages pages, byte[] content, int depth) throws Unread, IOException {
        if (depth > limits.depth()) {
            throw new Unread(Reason.TOO_DEEP);
        }
        if (content.length > 0) {
            String type = typeOf(content);
            if (type.equals(SIGNATURE)) {
                readInside(pages, MailSignature.signedInside(content), depth + 1);
            } else {
                readInto(pages, content, type, depth);
            }
        }
    }

    private void readInto(Pages pages, byte[] content, String type, int depth) throws Unread, IOException {
        Disguises.refuse(content, type);
        int before = pages.count();
        if (type.equals("application/pdf")) {
            pdfs.readInto(pages, content, depth);
        } else if (type.equals("image/jpeg") && !JpegEnd.isThere(content)) {
            throw new Unread(Reason.DAMAGED);
        } else if (PICTURES.contains(type)) {
            pictures.readInto(pages, content, depth);
        } else if (OFFICE.contains(type)) {
            office.readInto(pages, content, type, depth);
        } else if (type.equals("application/zip")) {
            archives.readInto(pages, content, depth);
        } else if (depth > 0 && METAFILES.contains(type)) {
            pages.add(0, List.of(), pictures.read(MetafileReading.MOST_PIXELS, () -> MetafileReading.drawn(content, type)));
        } else if (TEXTS.contains(type)) {
            pages.add(depth == 0 ? 1 : 0, text(content));
        } else {
            throw new Unread(whyNot(type, content));
        }
        // Of a spoilt page tree or picture, parsers make one without pages: who opens it elsewhere may see them.
        if (pages.count() == before && (type.equals("application/pdf") || PICTURES.contains(type))) {
            throw new Unread(Reason.DAMAGED);
        }
    }

    private static Reason whyNot(String type, byte[] content) {
        if (LOCKED.contains(type)) {
            return Reason.PASSWORD;
        }
        if (ENCRYPTED.contains(type)) {
            return Reason.ENCRYPTED;
        }
        if (RUNS.matcher(type).matches()) {
            return type.toLowerCase(Locale.ROOT).contains("macroenabled") ? Reason.MACRO : Reason.PROGRAM;
        }
        if (MARKUP.contains(type) && Disguises.hasScript(content)) {
            return Reason.SCRIPT;
        }
        return OF_TELEPHONES.matcher(type).matches() ? Reason.PHONE_PICTURE : ARCHIVES.contains(type) ? Reason.OTHER_ARCHIVE : Reason.KIND_NOT_ALLOWED;
    }

    private String typeOf(byte[] content) throws IOException {
        try (TikaInputStream in = TikaInputStream.get(new ByteArrayInputStream(content))) {
            String found = detector.detect(in, new Metadata()).getBaseType().toString();
            return SAME.getOrDefault(found, found);
        }
    }

    /** The lines of a text in whatever encoding; strictly as UTF-8 if it is that, else as it looks most. */
    private static List<String> text(byte[] content) throws IOException {
        try {
            String plain = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString();
            if (plain.indexOf('\0') < 0) {
                return plain.lines().toList();
            }
        } catch (CharacterCodingException notUtf8) {
            // It is in another encoding, which has to be found.
        }
        try (AutoDetectReader reader = new AutoDetectReader(new ByteArrayInputStream(content))) {
            return reader.lines().toList();
        } catch (TikaException unknown) {
            return new String(content, Charset.forName("windows-1252")).lines().toList();
        }
    }
}
