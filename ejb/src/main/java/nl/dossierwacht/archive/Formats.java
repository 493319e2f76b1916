package nl.dossierwacht.archive;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** File formats by their codes in the PRONOM register of the British National Archives, which MDTO names formats by. */
public final class Formats {

    /** The media type of PDF. */
    public static final String PDF = "application/pdf";
    /** PDF/A-2a, as our own papers are. */
    public static final String PDF_A_2A = "fmt/476";
    /** What isn't in the register. */
    public static final String UNKNOWN = "UNKNOWN";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("fmt/95", "Acrobat PDF/A 1a"), Map.entry("fmt/354", "Acrobat PDF/A 1b"),
            Map.entry("fmt/476", "Acrobat PDF/A 2a"), Map.entry("fmt/477", "Acrobat PDF/A 2b"), Map.entry("fmt/478", "Acrobat PDF/A 2u"),
            Map.entry("fmt/479", "Acrobat PDF/A 3a"), Map.entry("fmt/480", "Acrobat PDF/A 3b"), Map.entry("fmt/481", "Acrobat PDF/A 3u"),
            Map.entry("fmt/14", "PDF 1.0"), Map.entry("fmt/15", "PDF 1.1"), Map.entry("fmt/16", "PDF 1.2"), Map.entry("fmt/17", "PDF 1.3"),
            Map.entry("fmt/18", "PDF 1.4"), Map.entry("fmt/19", "PDF 1.5"), Map.entry("fmt/20", "PDF 1.6"), Map.entry("fmt/276", "PDF 1.7"),
            Map.entry("fmt/1129", "PDF 2.0"), Map.entry("x-fmt/111", "Plain Text File"), Map.entry("fmt/43", "JPEG File Interchange Format 1.01"),
            Map.entry("fmt/11", "Portable Network Graphics 1.0"), Map.entry("fmt/353", "Tagged Image File Format"), Map.entry("fmt/4", "Graphics Interchange Format 89a"),
            Map.entry("fmt/116", "Windows Bitmap 3.0"), Map.entry("fmt/566", "WebP"), Map.entry("fmt/412", "Microsoft Word for Windows 2007 onwards"),
            Map.entry("fmt/214", "Microsoft Excel for Windows 2007 onwards"), Map.entry("fmt/215", "Microsoft Powerpoint for Windows 2007 onwards"),
            Map.entry("fmt/291", "OpenDocument Text 1.2"), Map.entry("fmt/295", "OpenDocument Spreadsheet 1.2"), Map.entry("fmt/355", "Rich Text Format 1.9"),
            Map.entry("fmt/278", "Internet Message Format"), Map.entry("x-fmt/430", "Microsoft Outlook Email Message"),
            Map.entry("fmt/293", "OpenDocument Presentation 1.2"), Map.entry("x-fmt/263", "ZIP Format"), Map.entry("fmt/40", "Microsoft Word Document 97-2003"),
            Map.entry("fmt/61", "Microsoft Excel 97 Workbook (xls) 8"), Map.entry("fmt/126", "Microsoft Powerpoint Presentation 97-2003"));
    private static final Map<String, String> OF_MEDIA_TYPE = Map.ofEntries(
            Map.entry("text/plain", "x-fmt/111"), Map.entry("image/jpeg", "fmt/43"), Map.entry("image/png", "fmt/11"), Map.entry("image/tiff", "fmt/353"),
            Map.entry("image/gif", "fmt/4"), Map.entry("image/bmp", "fmt/116"), Map.entry("image/webp", "fmt/566"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "fmt/412"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "fmt/214"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "fmt/215"),
            Map.entry("application/vnd.oasis.opendocument.text", "fmt/291"), Map.entry("application/vnd.oasis.opendocument.spreadsheet", "fmt/295"),
            Map.entry("application/rtf", "fmt/355"), Map.entry("message/rfc822", "fmt/278"), Map.entry("application/vnd.ms-outlook", "x-fmt/430"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "fmt/293"), Map.entry("application/zip", "x-fmt/263"), Map.entry("application/msword", "fmt/40"),
            Map.entry("application/vnd.ms-excel", "fmt/61"), Map.entry("application/vnd.ms-powerpoint", "fmt/126"));
    private static final Map<String, String> OF_PDF_VERSION = Map.of("1.0", "fmt/14", "1.1", "fmt/15", "1.2", "fmt/16", "1.3", "fmt/17", "1.4", "fmt/18", "1.5", "fmt/19",
            "1.6", "fmt/20", "1.7", "fmt/276", "2.0", "fmt/1129");
    private static final Map<String, String> SUFFIXES = Map.ofEntries(
            Map.entry(PDF, ".pdf"), Map.entry("text/plain", ".txt"), Map.entry("image/jpeg", ".jpg"), Map.entry("image/png", ".png"), Map.entry("image/tiff", ".tif"),
            Map.entry("image/gif", ".gif"), Map.entry("image/bmp", ".bmp"), Map.entry("image/webp", ".webp"), Map.entry("application/rtf", ".rtf"),
            Map.entry("message/rfc822", ".eml"), Map.entry("application/vnd.ms-outlook", ".msg"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"),
            Map.entry("application/vnd.oasis.opendocument.text", ".odt"), Map.entry("application/vnd.oasis.opendocument.spreadsheet", ".ods"),
            Map.entry("application/vnd.oasis.opendocument.presentation", ".odp"), Map.entry("application/zip", ".zip"), Map.entry("application/msword", ".doc"),
            Map.entry("application/vnd.ms-excel", ".xls"), Map.entry("application/vnd.ms-powerpoint", ".ppt"));
    private static final int HEADER = 8;

    private Formats() {
    }

    /** The name that the register gives a format; the code itself if we don't know it. */
    public static String name(String pronom) {
        return NAMES.getOrDefault(pronom, pronom);
    }

    /** The code of content that is kept as it came. */
    public static String ofOriginal(String mediaType, byte[] content) {
        if (PDF.equals(mediaType) && content.length >= HEADER) {
            String header = new String(content, 0, HEADER, StandardCharsets.US_ASCII);
            return OF_PDF_VERSION.getOrDefault(header.startsWith("%PDF-") ? header.substring("%PDF-".length()) : "", UNKNOWN);
        }
        return OF_MEDIA_TYPE.getOrDefault(mediaType, UNKNOWN);
    }

    /** How a file of this media type is usually called at the end; empty if we don't know. */
    public static String suffix(String mediaType) {
        return SUFFIXES.getOrDefault(mediaType, "");
    }
}
