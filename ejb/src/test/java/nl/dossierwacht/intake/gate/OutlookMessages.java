package nl.dossierwacht.intake.gate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes messages as Outlook keeps them ([MS-OXMSG]): a container with a stream for each property, and a folder for each attachment. */
final class OutlookMessages {

    private static final String TEXT = "1000001F";
    private static final String HTML = "10130102";
    private static final String RTF = "10090102";
    private static final int HEAD = 32;
    private static final int HEAD_INSIDE = 24;
    private static final int HEAD_OF_ATTACHMENT = 8;

    private OutlookMessages() {
    }

    /** A message of plain text with attachments. */
    static byte[] plain(String text, Map<String, byte[]> attachments) throws IOException {
        return message(Map.of(TEXT, unicode(text)), attachments);
    }

    /** A message whose layout is markup. */
    static byte[] html(String html) throws IOException {
        return message(Map.of(HTML, html.getBytes(StandardCharsets.UTF_8)), Map.of());
    }

    /** A message whose layout is that of a word processor, kept as it is; what begins with its length and the mark for that. */
    static byte[] rtf(String rtf) throws IOException {
        byte[] text = rtf.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        for (int number : new int[] {text.length + 12, text.length, 0x414C454D, 0}) {
            kept.write(new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)});
        }
        kept.write(text);
        return message(Map.of(RTF, kept.toByteArray()), Map.of());
    }

    /** A message with a message of plain text and attachments in it. */
    static byte[] forwarded(String text, Map<String, byte[]> attachments) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            write(container.getRoot(), HEAD, Map.of(TEXT, unicode("Zie hieronder.")), Map.of());
            DirectoryEntry attachment = container.getRoot().createDirectory("__attach_version1.0_#00000000");
            stream(attachment, "__properties_version1.0", new byte[HEAD_OF_ATTACHMENT]);
            stream(attachment, "__substg1.0_3001001F", unicode("doorgestuurd"));
            write(attachment.createDirectory("__substg1.0_3701000D"), HEAD_INSIDE, Map.of(TEXT, unicode(text)), attachments);
            return written(container);
        }
    }

    private static byte[] message(Map<String, byte[]> body, Map<String, byte[]> attachments) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            write(container.getRoot(), HEAD, body, attachments);
            return written(container);
        }
    }

    private static byte[] written(POIFSFileSystem container) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        container.writeFilesystem(out);
        return out.toByteArray();
    }

    private static void write(DirectoryEntry message, int head, Map<String, byte[]> body, Map<String, byte[]> attachments) throws IOException {
        stream(message, "__properties_version1.0", new byte[head]);
        stream(message, "__substg1.0_001A001F", unicode("IPM.Note"));
        stream(message, "__substg1.0_0037001F", unicode("stukken"));
        for (Map.Entry<String, byte[]> part : body.entrySet()) {
            stream(message, "__substg1.0_" + part.getKey(), part.getValue());
        }
        int number = 0;
        for (Map.Entry<String, byte[]> file : attachments.entrySet()) {
            DirectoryEntry attachment = message.createDirectory(String.format("__attach_version1.0_#%08X", number++));
            stream(attachment, "__properties_version1.0", new byte[HEAD_OF_ATTACHMENT]);
            stream(attachment, "__substg1.0_3707001F", unicode(file.getKey()));
            stream(attachment, "__substg1.0_37010102", file.getValue());
        }
    }

    private static void stream(DirectoryEntry folder, String name, byte[] content) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(content));
    }

    private static byte[] unicode(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }
}
