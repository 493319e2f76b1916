package nl.dossierwacht.intake.reading.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

import nl.dossierwacht.intake.reading.Reading.Reason;

/** Reads what word processors, spreadsheets and mail programs make, with Tika; pictures and files in them are read too. */
final class OfficeReading {

    private static final int LONGEST_TEXT = 20_000_000;

    private final AutoDetectParser parser = new AutoDetectParser();
    private final FileReading files;
    private final Limits limits;

    OfficeReading(FileReading files, Limits limits) {
        this.files = files;
        this.limits = limits;
    }

    void readInto(Pages pages, byte[] content, int depth) throws Unread, IOException {
        Inside inside = new Inside((long) content.length * limits.expansion() + 10_000_000L);
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, inside);
        BodyContentHandler text = new BodyContentHandler(LONGEST_TEXT);
        try {
            parser.parse(new ByteArrayInputStream(content), text, new Metadata(), context);
        } catch (EncryptedDocumentException secret) {
            throw new Unread(Reason.PASSWORD);
        } catch (SAXException | TikaException broken) {
            throw new Unread(inside.tooMuch ? Reason.TOO_BIG : broken instanceof ZeroByteFileException ? Reason.EMPTY : Reason.DAMAGED);
        }
        pages.add(depth == 0 ? 1 : 0, text.toString().lines().map(String::strip).filter(line -> !line.isEmpty()).toList(), List.of());
        for (byte[] file : inside.files) {
            files.readInside(pages, file, depth + 1);
        }
    }

    /** Gathers the files inside, in memory and within limits. */
    private static final class Inside implements EmbeddedDocumentExtractor {

        private final List<byte[]> files = new ArrayList<>();
        private final long most;
        private long taken;
        private boolean tooMuch;

        Inside(long most) {
            this.most = most;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return true;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) throws IOException {
            byte[] file = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most - taken + 1));
            taken += file.length;
            if (taken > most) {
                tooMuch = true;
                throw new IOException("becomes too big");
            }
            files.add(file);
        }
    }
}
