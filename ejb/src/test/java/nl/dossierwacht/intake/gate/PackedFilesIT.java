package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.gate.Verdict.Accepted;
import nl.dossierwacht.intake.gate.Verdict.Refused;
import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;

/** Files in files: what is packed is read, however deep, and ordinary files of every kind are accepted. */
class PackedFilesIT extends ReadingGate {

    private static final byte[] QUOTATION = Specimens.pdf(List.of(Papers.QUOTATION), List.of());

    @Test
    void ordinaryFilesOfEveryKindAreAccepted() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("zip", zip(Map.of("brief/offerte.pdf", QUOTATION, "notitie.txt", "Bel mevrouw terug over de traplift.".getBytes(StandardCharsets.UTF_8))));
        files.put("docx", docx(null));
        files.put("odt with its empty library", zip(ordered("mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
                "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'><office:body><office:text>Verslag</office:text></office:body></office:document-content>",
                "Basic/Standard/script-lb.xml", "<x/>", "Basic/script-lc.xml", "<x/>")));
        files.put("xlsx", sheet(new XSSFWorkbook()));
        files.put("xls", sheet(new HSSFWorkbook()));
        files.put("pptx", slides());
        files.put("mail", mail("offerte.pdf", "application/pdf", QUOTATION));
        files.put("mail in mail", mail("vorige.eml", "message/rfc822", mail("offerte.pdf", "application/pdf", QUOTATION)));
        files.put("mail with a signature beside it", mail("smime.p7s", "application/pkcs7-signature", signed(QUOTATION, false)));
        files.put("attachment", attached(QUOTATION));
        files.put("utf-16", "\uFEFFHuur per maand: 612 euro".getBytes(StandardCharsets.UTF_16LE));
        files.put("latin 1", "Op 3 maart leverde de winkel één rollator voor € 40. De factuur volgt per post, en het tegoed wordt verrekend.".getBytes("windows-1252"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertInstanceOf(Accepted.class, judge(file.getValue()), file.getKey());
        }
    }

    @Test
    void anIdentityDocumentIsFoundHoweverItIsPacked() throws Exception {
        byte[] card = Specimens.png(Specimens.card(21));
        byte[] zipped = zip(Map.of("a/b/scan.png", card));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("zip", zipped);
        files.put("zip in zip in zip", zip(Map.of("een.zip", zip(Map.of("twee.zip", zipped)))));
        files.put("under an attribute's name", zip(Map.of("__MACOSX/._scan", card)));
        files.put("docx", docx(card));
        files.put("docx in zip in mail", mail("map.zip", "application/zip", zip(Map.of("brief.docx", docx(card)))));
        files.put("inside a mail's signature", mail("smime.p7s", "application/pkcs7-signature", signed(card, true)));
        files.put("attachment", attached(card));
        files.put("attachment that doesn't say so", attachedWithoutType(card));
        files.put("mail in zip in attachment", attached(zip(Map.of("bericht.eml", mail("scan.png", "image/png", card)))));
        files.put("older workbook in an older workbook", workbookInWorkbook(Specimens.passportZone(3)));
        files.put("zone in utf-16", ("\uFEFF" + String.join("\r\n", Specimens.passportZone(3))).getBytes(StandardCharsets.UTF_16LE));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Refused refused = assertInstanceOf(Refused.class, judge(file.getValue()), file.getKey());
            assertEquals("WMO-2-3-4-ID-COPY", refused.rule().value(), file.getKey());
        }
    }

    /** As mail programs sign: around what is signed, or beside it; with a certificate of its own making, which the reader doesn't mind. */
    private static byte[] signed(byte[] content, boolean around) throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
        X500Name name = new X500Name("CN=afzender");
        X509CertificateHolder certificate = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, new Date(0), new Date(Long.MAX_VALUE / 100_000), name, keys.getPublic()).build(signer);
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build()).build(signer, certificate));
        generator.addCertificate(certificate);
        return generator.generate(new CMSProcessableByteArray(content), around).getEncoded("DER");
    }

    /** As older programs keep a document in a document: as a folder of its container. */
    private static byte[] workbookInWorkbook(List<String> lines) throws IOException {
        try (HSSFWorkbook inner = new HSSFWorkbook(); HSSFWorkbook outer = new HSSFWorkbook(); POIFSFileSystem container = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            HSSFSheet sheet = inner.createSheet();
            lines.forEach(line -> sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0).setCellValue(line));
            outer.createSheet().createRow(0).createCell(0).setCellValue("Zie het blad hierin.");
            container.getRoot().createDocument("Workbook", new ByteArrayInputStream(outer.getBytes()));
            container.getRoot().createDirectory("MBD00000001").createDocument("Workbook", new ByteArrayInputStream(inner.getBytes()));
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static Map<String, byte[]> ordered(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    static byte[] mail(String name, String type, byte[] attachment) {
        return ("From: a@voorbeeld.example\r\nTo: b@voorbeeld.example\r\nSubject: stukken\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=grens\r\n\r\n--grens\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\nHierbij de stukken.\r\n--grens\r\nContent-Type: " + type + "; name=\"" + name + "\"\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n" + Base64.getMimeEncoder().encodeToString(attachment) + "\r\n--grens--\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] docx(byte[] picture) throws Exception {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var run = document.createParagraph().createRun();
            run.setText("Verslag van het gesprek over vervoer naar de dagbesteding.");
            if (picture != null) {
                run.addPicture(new ByteArrayInputStream(picture), XWPFDocument.PICTURE_TYPE_PNG, "scan.png", Units.toEMU(400), Units.toEMU(250));
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] sheet(org.apache.poi.ss.usermodel.Workbook book) throws IOException {
        try (book; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var row = book.createSheet("begroting").createRow(0);
            row.createCell(0).setCellValue("Huur");
            row.createCell(1).setCellValue(612);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] slides() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            show.createSlide().createTextBox().setText("Plan voor de dagbesteding");
            show.write(out);
            return out.toByteArray();
        }
    }

    static byte[] attached(byte[] file) throws IOException {
        return attached(file, true);
    }

    private static byte[] attachedWithoutType(byte[] file) throws IOException {
        return attached(file, false);
    }

    private static byte[] attached(byte[] file, boolean typed) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            PDEmbeddedFile embedded = new PDEmbeddedFile(pdf, new ByteArrayInputStream(file));
            embedded.setModDate(Calendar.getInstance());
            if (!typed) {
                embedded.getCOSObject().removeItem(org.apache.pdfbox.cos.COSName.TYPE);
            }
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile("bijlage");
            specification.setEmbeddedFile(embedded);
            PDEmbeddedFilesNameTreeNode names = new PDEmbeddedFilesNameTreeNode();
            names.setNames(Map.of("bijlage", specification));
            PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            dictionary.setEmbeddedFiles(names);
            pdf.getDocumentCatalog().setNames(dictionary);
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
