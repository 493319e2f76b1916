package nl.dossierwacht.intake.reading.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

import nl.dossierwacht.intake.reading.Reading.Reason;

/** Reads what word processors, spreadsheets and mail programs make, with Tika; pictures and files in them are read too. */
final class OfficeReading {

    private static final int LONGEST_TEXT = 20_000_000;
    private static final String MAIL = "message/rfc822";
    private static final String OUTLOOK = "application/vnd.ms-outlook";
    /** Objects that renew themselves, controls, and templates from elsewhere. */
    private static final Pattern FETCHED_BY_RTF = Pattern.compile("\\\\obj(update|autlink|ocx)\\b|\\\\\\*\\\\template\\s*(https?:|ftp:|file:|\\\\\\\\)|\\\\fldinst[^}]{0,40}\\bDDE", Pattern.CASE_INSENSITIVE);

    private final AutoDetectParser parser = new AutoDetectParser();
    private final RFC822Parser mails = new RFC822Parser();
    private final FileReading files;

    OfficeReading(FileReading files) {
        this.files = files;
        // Programs show one of a mail's alternatives, and which one differs.
        this.mails.setExtractAllAlternatives(true);
    }

    void readInto(Pages pages, byte[] content, String type, int depth) throws Unread, IOException {
        if (type.startsWith("application/vnd.o")) {
            PackedOffice.refuseWhatStarts(content);
        } else if (type.equals("application/rtf") && FETCHED_BY_RTF.matcher(new String(content, StandardCharsets.ISO_8859_1)).find()) {
            throw new Unread(Reason.FETCHES);
        }
        List<String> lines = new ArrayList<>(type.equals(MAIL) ? MailParts.outside(content) : List.of());
        Inside inside = new Inside(pages);
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, inside);
        OfficeParserConfig config = new OfficeParserConfig();
        config.setExtractMacros(true);
        context.set(OfficeParserConfig.class, config);
        BodyContentHandler text = new BodyContentHandler(LONGEST_TEXT);
        try {
            (type.equals(MAIL) ? mails : parser).parse(new ByteArrayInputStream(content), text, new Metadata(), context);
        } catch (EncryptedDocumentException secret) {
            throw new Unread(Reason.PASSWORD);
        } catch (SAXException | TikaException broken) {
            throw new Unread(inside.tooMuch ? Reason.EXPANDS : broken instanceof ZeroByteFileException ? Reason.EMPTY : Reason.DAMAGED);
        }
        if (inside.starts) {
            throw new Unread(Reason.MACRO);
        }
        lines.addAll(text.toString().lines().toList());
        if (type.equals(OUTLOOK)) {
            OutlookBodies bodies = OutlookBodies.of(content);
            bodies.text().ifPresent(said -> lines.addAll(said.lines().toList()));
            bodies.markup().ifPresent(markup -> inside.bodies.add(new Body(markup.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name())));
            if (bodies.layout().isPresent()) {
                inside.files.add(pages.unpacked(new ByteArrayInputStream(bodies.layout().get().getBytes(StandardCharsets.ISO_8859_1))));
            }
        }
        pages.add(depth == 0 ? 1 : 0, lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList());
        for (Body body : inside.bodies) {
            HtmlReading read = HtmlReading.of(body.content(), body.charset());
            pages.add(0, read.lines());
            for (byte[] file : read.files()) {
                files.readInside(pages, pages.unpacked(new ByteArrayInputStream(file)), depth + 1);
            }
        }
        for (byte[] file : inside.files) {
            files.readInside(pages, file, depth + 1);
        }
    }

    /** The text of a mail, with its layout. @param charset as the mail says; {@code null} if it doesn't */
    private record Body(byte[] content, String charset) {
    }

    /** Gathers the files inside, in memory and within limits. */
    private static final class Inside implements EmbeddedDocumentExtractor {

        private final List<byte[]> files = new ArrayList<>();
        private final List<Body> bodies = new ArrayList<>();
        private final Pages pages;
        private boolean tooMuch;
        private boolean starts;

        Inside(Pages pages) {
            this.pages = pages;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return true;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) throws IOException {
            if (TikaCoreProperties.EmbeddedResourceType.MACRO.toString().equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE))) {
                starts = true;
                return;
            }
            try {
                byte[] file = pages.unpacked(whole(stream));
                if (isBody(metadata)) {
                    bodies.add(new Body(file, charset(metadata)));
                } else {
                    files.add(file);
                }
            } catch (Unread more) {
                tooMuch = true;
                throw new IOException("becomes too big");
            }
        }

        /** The parser gives a document inside an older one, or a message in a message, as a folder of its container, and no content beside it. */
        private static InputStream whole(InputStream stream) throws IOException {
            TikaInputStream given = TikaInputStream.cast(stream);
            if (given == null || !(given.getOpenContainer() instanceof DirectoryEntry folder)) {
                return stream;
            }
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                EntryUtils.copyNodes(folder, container.getRoot());
                container.getRoot().setStorageClsid(folder.getStorageClsid());
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                container.writeFilesystem(out);
                return new ByteArrayInputStream(out.toByteArray());
            }
        }

        /** A part that a mail program shows as the mail, not as a file beside it. */
        private static boolean isBody(Metadata metadata) {
            String type = metadata.get(Metadata.CONTENT_TYPE);
            return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html") && metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) == null;
        }

        private static String charset(Metadata metadata) {
            String named = metadata.get(Metadata.CONTENT_ENCODING);
            try {
                return named != null && Charset.isSupported(named) ? named : null;
            } catch (IllegalCharsetNameException noCharset) {
                return null;
            }
        }
    }
}
