package nl.dossierwacht.archive.mdto;

import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import nl.dossierwacht.archive.mdto.ArchiveDescription.Record;
import nl.dossierwacht.archive.mdto.ArchiveDescription.Retention;

/** Writes one MDTO 1.0.1 document; the schema fixes the order of the elements. */
final class MdtoDocument {

    static final String NAMESPACE = "https://www.nationaalarchief.nl/mdto";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private final ArchiveDescription file;

    private MdtoDocument(ArchiveDescription file) throws XMLStreamException {
        this.file = file;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    }

    /** The dossier, with references to its records. */
    static byte[] dossier(ArchiveDescription file) throws XMLStreamException {
        MdtoDocument document = new MdtoDocument(file);
        document.start("informatieobject");
        document.identity("identificatie", file.number());
        document.leaf("naam", file.title());
        document.concept("aggregatieniveau", "Dossier", null, "Begrippenlijst Aggregatieniveaus MDTO");
        document.leaf("taal", "nl");
        document.appraisal();
        for (Record record : file.records()) {
            document.reference("bevatOnderdeel", record.title(), record.id());
        }
        document.makerAndRestriction();
        return document.finish();
    }

    /** A record within the dossier. */
    static byte[] record(ArchiveDescription file, Record record) throws XMLStreamException {
        MdtoDocument document = new MdtoDocument(file);
        document.start("informatieobject");
        document.identity("identificatie", record.id());
        document.leaf("naam", record.title());
        document.concept("aggregatieniveau", "Archiefstuk", null, "Begrippenlijst Aggregatieniveaus MDTO");
        document.leaf("taal", "nl");
        document.appraisal();
        document.reference("isOnderdeelVan", file.title(), file.number());
        document.reference("heeftRepresentatie", record.fileName(), record.id() + "-bestand");
        document.makerAndRestriction();
        return document.finish();
    }

    /** The computer file that carries a record. */
    static byte[] computerFile(ArchiveDescription file, Record record) throws XMLStreamException {
        MdtoDocument document = new MdtoDocument(file);
        document.start("bestand");
        document.identity("identificatie", record.id() + "-bestand");
        document.leaf("naam", record.fileName());
        document.leaf("omvang", String.valueOf(record.content().length));
        document.concept("bestandsformaat", record.formatName(), record.pronom(), "PRONOM-register");
        document.open("checksum");
        document.concept("checksumAlgoritme", "SHA256", null, "Begrippenlijst ChecksumAlgoritme MDTO");
        document.leaf("checksumWaarde", record.sha256());
        document.leaf("checksumDatum", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(record.fixedAt()));
        document.close();
        document.reference("isRepresentatieVan", record.title(), record.id());
        return document.finish();
    }

    private void appraisal() throws XMLStreamException {
        Retention retention = file.retention();
        concept("waardering", "Tijdelijk te bewaren", "V", "Begrippenlijst Waarderingen MDTO");
        open("bewaartermijn");
        concept("termijnTriggerStartLooptijd", retention.trigger(), null, "Selectielijst gemeenten en intergemeentelijke organen 2020");
        if (retention.start() != null) {
            leaf("termijnStartdatumLooptijd", retention.start().toString());
        }
        leaf("termijnLooptijd", retention.term().toString());
        if (retention.start() != null) {
            leaf("termijnEinddatum", retention.destroyableFrom().toString());
        }
        close();
        concept("informatiecategorie", retention.category(), retention.category(),
                "Selectielijst gemeenten en intergemeentelijke organen 2020");
    }

    private void makerAndRestriction() throws XMLStreamException {
        open("archiefvormer");
        leaf("verwijzingNaam", file.creator());
        close();
        open("beperkingGebruik");
        concept("beperkingGebruikType", "Niet openbaar", null, file.idSource());
        leaf("beperkingGebruikNadereBeschrijving", file.restriction());
        close();
    }

    private void concept(String name, String label, String code, String list) throws XMLStreamException {
        open(name);
        leaf("begripLabel", label);
        if (code != null) {
            leaf("begripCode", code);
        }
        open("begripBegrippenlijst");
        leaf("verwijzingNaam", list);
        close();
        close();
    }

    private void identity(String name, String id) throws XMLStreamException {
        open(name);
        leaf("identificatieKenmerk", id);
        leaf("identificatieBron", file.idSource());
        close();
    }

    private void reference(String name, String title, String id) throws XMLStreamException {
        open(name);
        leaf("verwijzingNaam", title);
        identity("verwijzingIdentificatie", id);
        close();
    }

    private void start(String kind) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("MDTO");
        xml.writeDefaultNamespace(NAMESPACE);
        open(kind);
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void leaf(String name, String text) throws XMLStreamException {
        open(name);
        xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " "));
        close();
    }

    private byte[] finish() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }
}
