package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.gate.Verdict.Accepted;
import nl.dossierwacht.intake.gate.Verdict.Unreadable;
import nl.dossierwacht.intake.reading.Reading.Reason;
import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;

/** Files that start something, are two kinds at once, grow without end or can't be looked into: each refused with its own reason, and the gate goes on. */
class HostileFilesIT extends ReadingGate {

    private static final byte[] PDF = Specimens.pdf(List.of(Papers.QUOTATION), List.of());
    private static final byte[] ANY = "x".getBytes(StandardCharsets.US_ASCII);

    @Test
    void whatStartsOrIsTwoKindsAtOnceIsUnsafe() throws Exception {
        byte[] jar = PackedFilesIT.zip(Map.of("META-INF/MANIFEST.MF", ANY, "A.class", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 0, 1}));
        byte[] gif = picture("gif");
        byte[] program = new byte[512];
        System.arraycopy("MZ".getBytes(StandardCharsets.US_ASCII), 0, program, 0, 2);
        program[60] = (byte) 0x80;
        System.arraycopy("PE\0\0".getBytes(StandardCharsets.US_ASCII), 0, program, 128, 4);
        assertUnread(Reason.TWO_KINDS, "picture and archive", joined(gif, jar));
        assertUnread(Reason.TWO_KINDS, "photograph and archive", joined(picture("jpg"), jar));
        assertUnread(Reason.TWO_KINDS, "PDF and archive", joined(PDF, jar));
        assertUnread(Reason.TWO_KINDS, "picture and archive and something behind it", joined(joined(gif, jar), ANY));
        assertUnread(Reason.TWO_KINDS, "picture and page", joined(gif, "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII)));
        assertUnread(Reason.PROGRAM, "archive of classes", jar);
        assertUnread(Reason.PROGRAM, "program", program);
        assertUnread(Reason.PROGRAM, "program in an archive", PackedFilesIT.zip(Map.of("factuur.pdf", program)));
        assertUnread(Reason.PROGRAM, "program in a mail", PackedFilesIT.mail("factuur.pdf", "application/pdf", program));
        assertUnread(Reason.PROGRAM, "program attached to a PDF", PackedFilesIT.attached(program));
        assertUnread(Reason.MACRO, "macros", with(PackedFilesIT.docx(null), Map.of("word/vbaProject.bin", ANY)));
        assertUnread(Reason.MACRO, "macros of the other suite", PackedFilesIT.zip(PackedFilesIT.ordered("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>", "Basic/Standard/Module1.xml", "<x/>")));
        assertUnread(Reason.FETCHES, "template from elsewhere", with(PackedFilesIT.docx(null), Map.of("word/_rels/settings.xml.rels", ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"https://elders.example/x.dotm\" TargetMode=\"External\"/></Relationships>").getBytes(StandardCharsets.UTF_8))));
        assertUnread(Reason.FETCHES, "template from elsewhere, written otherwise", with(PackedFilesIT.docx(null), Map.of("Word/_rels/settings.xml.RELS", ("<r:Relationships xmlns:r=\"http://schemas.openxmlformats.org/package/2006/relationships\"><r:Relationship"
                + " TargetMode='Extern&#97;l' Id='r1' Target='https://elders.example/x.dotm' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate'/></r:Relationships>").getBytes(StandardCharsets.UTF_16))));
        assertUnread(Reason.FETCHES, "a command in pieces", with(PackedFilesIT.docx(null), Map.of("word/footer9.xml", "<w:ftr xmlns:w='x'><w:instrText>D</w:instrText><w:instrText>DEAUTO </w:instrText><w:instrText>cmd</w:instrText></w:ftr>".getBytes(StandardCharsets.UTF_8))));
        assertUnread(Reason.FETCHES, "rtf that renews an object", "{\\rtf1 hallo {\\object\\objautlink\\objupdate{\\*\\objdata 0105}}}".getBytes(StandardCharsets.US_ASCII));
        assertUnread(Reason.SCRIPT, "script in a list of a page", scriptInAnArray());
        assertUnread(Reason.SCRIPT, "page with a script", "<!DOCTYPE html><html><body onload=\"x()\">a</body></html>".getBytes(StandardCharsets.US_ASCII));
        assertUnread(Reason.SCRIPT, "drawing with a script", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>".getBytes(StandardCharsets.US_ASCII));
        assertUnread(Reason.NAME_TRICK, "way out", PackedFilesIT.zip(Map.of("../../etc/cron.d/x", ANY)));
        assertUnread(Reason.NAME_TRICK, "way out the other way", PackedFilesIT.zip(Map.of("..\\..\\x", ANY)));
        assertUnread(Reason.NAME_TRICK, "from the root", PackedFilesIT.zip(Map.of("/etc/x", ANY)));
        assertUnread(Reason.NAME_TRICK, "read backwards", PackedFilesIT.zip(Map.of("factuur\u202Efdp.exe", ANY)));
        assertGoesOn();
    }

    @Test
    void whatGrowsWithoutEndIsTooBig() throws IOException {
        byte[] zeros = new byte[60_000_000];
        assertUnread(Reason.EXPANDS, "bomb", PackedFilesIT.zip(Map.of("nullen.txt", zeros)));
        assertUnread(Reason.TOO_MANY_PIXELS, "picture of many pixels", pixels(60_000, 60_000));
        byte[] layered = PackedFilesIT.zip(Map.of("nullen.zip", PackedFilesIT.zip(Map.of("nullen.txt", new byte[30_000_000]))));
        assertUnread(Reason.EXPANDS, "bomb in an archive", layered);
        byte[] nested = ANY;
        for (int level = 0; level < 9; level++) {
            nested = PackedFilesIT.zip(Map.of("a.zip", nested));
        }
        assertUnread(Reason.TOO_DEEP, "nested too deep", nested);
        assertGoesOn();
    }

    @Test
    void whatCannotBeLookedIntoIsNotAccepted() throws Exception {
        Map<String, Map.Entry<Reason, byte[]>> files = new LinkedHashMap<>();
        files.put("secret text", Map.entry(Reason.ENCRYPTED, "-----BEGIN PGP MESSAGE-----\n\nhQEMA7\n-----END PGP MESSAGE-----\n".getBytes(StandardCharsets.US_ASCII)));
        files.put("secret text in a mail", Map.entry(Reason.ENCRYPTED, ("From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA7\r\n").getBytes(StandardCharsets.US_ASCII)));
        files.put("empty archive", Map.entry(Reason.EMPTY, PackedFilesIT.zip(Map.of())));
        files.put("archive in another form", Map.entry(Reason.OTHER_ARCHIVE, new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4, 0, 0, 0, 0}));
        for (String telephone : List.of("heic", "mif1", "avif")) {
            files.put("picture of a telephone: " + telephone, Map.entry(Reason.PHONE_PICTURE, ("\0\0\0\u0018ftyp" + telephone + "\0\0\0\0" + telephone + "mif1").getBytes(StandardCharsets.US_ASCII)));
        }
        files.put("form that is made when it is opened", Map.entry(Reason.MADE_WHEN_OPENED, madeWhenOpened()));
        files.put("page", Map.entry(Reason.KIND_NOT_ALLOWED, "<!DOCTYPE html><html><body>a</body></html>".getBytes(StandardCharsets.US_ASCII)));
        files.put("form with an entity", Map.entry(Reason.KIND_NOT_ALLOWED, "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>".getBytes(StandardCharsets.US_ASCII)));
        for (var file : files.entrySet()) {
            assertUnread(file.getValue().getKey(), file.getKey(), file.getValue().getValue());
        }
        for (double part : new double[] {0.3, 0.6, 0.9}) {
            for (byte[] whole : List.of(PDF, picture("jpg"), picture("png"), PackedFilesIT.docx(null), PackedFilesIT.zip(Map.of("a.pdf", PDF)))) {
                assertInstanceOf(Unreadable.class, judge(Arrays.copyOf(whole, (int) (whole.length * part))), part + " of " + whole.length);
            }
        }
        byte[] doubled = joined("%PDF-".getBytes(StandardCharsets.US_ASCII), picture("png"));
        assertInstanceOf(Unreadable.class, judge(doubled));
        assertGoesOn();
    }

    @Test
    void anEntityInAnOfficeDocumentIsNotFetched() throws Exception {
        byte[] document = with(PackedFilesIT.docx(null), Map.of("word/document.xml", ("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\""
                + "http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>").getBytes(StandardCharsets.UTF_8)));
        assertInstanceOf(Unreadable.class, judge(document));
    }

    private static byte[] madeWhenOpened() throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentCatalog().getCOSObject().setBoolean(COSName.getPDFName("NeedsRendering"), true);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private void assertUnread(Reason reason, String what, byte[] content) {
        Verdict verdict = judge(content);
        Unreadable unreadable = assertInstanceOf(Unreadable.class, verdict, what + ": " + verdict);
        assertEquals(reason, unreadable.reason(), what);
        assertEquals(reason.isUnsafe() ? "AVG-32-SAFE" : "AVG-25-READABLE", unreadable.rule().value(), what);
    }

    private void assertGoesOn() {
        assertInstanceOf(Accepted.class, judge(PDF));
    }

    private static byte[] scriptInAnArray() throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            COSDictionary action = new COSDictionary();
            action.setItem(COSName.S, COSName.JAVA_SCRIPT);
            action.setItem(COSName.JS, new COSString("app.alert(1)"));
            action.setDirect(true);
            COSDictionary annotation = new COSDictionary();
            annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
            annotation.setItem(COSName.A, action);
            annotation.setDirect(true);
            COSArray annotations = new COSArray(List.of(annotation));
            annotations.setDirect(true);
            page.getCOSObject().setItem(COSName.ANNOTS, annotations);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 200; y++) {
                picture.setRGB(x, y, (x * 31 ^ y * 17) << 3);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, format, out));
        return out.toByteArray();
    }

    /** A PNG that says how big it is, with nothing in it. */
    private static byte[] pixels(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(25);
        header.putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array(), 4, 17);
        header.putInt((int) sum.getValue());
        return joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, header.array());
    }

    /** The same package with parts added or put in place of others. */
    private static byte[] with(byte[] packed, Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(packed)); ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!parts.containsKey(entry.getName())) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                to.putNextEntry(new ZipEntry(part.getKey()));
                to.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
