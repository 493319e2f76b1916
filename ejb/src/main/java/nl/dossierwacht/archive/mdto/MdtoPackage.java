package nl.dossierwacht.archive.mdto;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLStreamException;

import nl.dossierwacht.archive.mdto.ArchiveDescription.Record;

/**
 * An archive file as a package for an archive system: a folder for the dossier, one for each record, an MDTO document
 * beside each of them and beside each file, and a packing list with every checksum.
 */
public final class MdtoPackage {

    private MdtoPackage() {
    }

    /**
     * Writes the package as a zip; doesn't close the stream.
     *
     * @throws IOException if the stream refuses
     */
    public static void write(ArchiveDescription file, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        StringBuilder packingList = new StringBuilder();
        try {
            String folder = file.number() + "/";
            add(zip, packingList, folder + file.number() + ".MDTO.xml", MdtoDocument.dossier(file));
            for (Record record : file.records()) {
                String inner = folder + record.id() + "/";
                add(zip, packingList, inner + record.id() + ".MDTO.xml", MdtoDocument.record(file, record));
                add(zip, packingList, inner + record.fileName(), record.content());
                add(zip, packingList, inner + record.fileName() + ".bestand.MDTO.xml", MdtoDocument.computerFile(file, record));
            }
        } catch (XMLStreamException e) {
            throw new IOException("the description of the package can't be written", e);
        }
        add(zip, new StringBuilder(), "pakbon.sha256", packingList.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static void add(ZipOutputStream zip, StringBuilder packingList, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // A fixed time: the same archive file gives the same package, byte for byte.
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
        packingList.append(Record.sha256(content)).append("  ").append(name).append('\n');
    }
}
