package nl.dossierwacht.intake.reading.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BoundedInputStream;

import nl.dossierwacht.intake.reading.Reading.Reason;

/** Looks into the package of a modern office document for what starts by itself or comes from elsewhere when somebody opens it. */
final class PackedOffice {

    private static final int MOST_OF_A_PART = 100_000_000;
    /** Programs in either suite; of the lists of libraries that one suite always writes, the empty ones are none. */
    private static final Pattern MACROS = Pattern.compile("(^|/)(vbaproject\\.bin|activex/.+|macrosheets/.+)$|^basic/[^/]+/(?!script-l[bc]\\.xml).+|^scripts/.+[^/]$");
    /** Relations that are followed when the document opens; a link that somebody clicks is none of them. */
    private static final Set<String> FETCHED = Set.of("attachedtemplate", "oleobject", "frame", "subdocument", "image", "externaldata", "afchunk");
    private static final Pattern DATA_EXCHANGE = Pattern.compile("(^|[^A-Za-z])DDE(AUTO)?\\s", Pattern.CASE_INSENSITIVE);

    private PackedOffice() {
    }

    /** @throws Unread if something in it starts by itself or is fetched from elsewhere, or a part of it can't be read */
    static void refuseWhatStarts(byte[] content) throws Unread, IOException {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            PackedWhole.refuseWhatIsNotListed(zip, content);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (MACROS.matcher(name).find()) {
                    throw new Unread(Reason.MACRO);
                }
                if ((name.endsWith(".rels") || name.endsWith(".xml")) && starts(zip, entry)) {
                    throw new Unread(Reason.FETCHES);
                }
            }
        }
    }

    private static boolean starts(ZipFile zip, ZipArchiveEntry entry) throws Unread, IOException {
        StringBuilder instructions = new StringBuilder();
        try (InputStream in = BoundedInputStream.builder().setInputStream(zip.getInputStream(entry)).setMaxCount(MOST_OF_A_PART).get()) {
            XMLStreamReader part = factory().createXMLStreamReader(in);
            boolean instructing = false;
            while (part.hasNext()) {
                int event = part.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = part.getLocalName();
                    if (name.equals("ddeLink") || name.equals("Relationship") && isFetched(part)) {
                        return true;
                    }
                    instructing = name.equals("instrText");
                    if (name.equals("fldSimple")) {
                        instructions.append(' ').append(attribute(part, "instr")).append(' ');
                    }
                } else if (event == XMLStreamConstants.CHARACTERS && instructing) {
                    // An instruction may be spread over many runs.
                    instructions.append(part.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    instructing = false;
                }
            }
        } catch (XMLStreamException broken) {
            throw new Unread(Reason.DAMAGED);
        }
        return DATA_EXCHANGE.matcher(instructions).find();
    }

    private static boolean isFetched(XMLStreamReader relation) {
        String type = attribute(relation, "Type");
        return attribute(relation, "TargetMode").strip().equalsIgnoreCase("External") && FETCHED.contains(type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }

    private static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Without definitions of types and entities: a part of a document needs none, and none are fetched. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
