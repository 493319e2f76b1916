package nl.dossierwacht.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.persistence.inspection.InspectionPaper;
import nl.dossierwacht.persistence.inspection.InspectionPaper.Kind;
import nl.dossierwacht.persistence.inspection.InspectionPaperChunk;
import nl.dossierwacht.persistence.inspection.InspectionRequest;
import nl.dossierwacht.persistence.inspection.InspectionRequestRepository;
import nl.dossierwacht.persistence.inspection.ReceivedPart;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.vault.Vault;

/** Keeps what belongs to a request at the desk, encrypted with a key of that request: destroying it destroys all of it. */
@ApplicationScoped
class DeskPapers {

    @Inject
    InspectionRequestRepository requests;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Keeps something that the desk made. */
    InspectionPaper keep(InspectionRequest request, Kind kind, byte[] pdf) {
        return keep(new InspectionPaper(request, kind, content(pdf), HatScope.require().employee(), clock.instant()), pdf);
    }

    /** Keeps what a domain handed over. */
    InspectionPaper keep(ReceivedPart received, byte[] pdf) {
        return keep(new InspectionPaper(received, content(pdf), HatScope.require().employee(), clock.instant()), pdf);
    }

    private InspectionPaper keep(InspectionPaper paper, byte[] pdf) {
        requests.keep(paper);
        encrypt(new Vault.Place(paper.request().id(), paper.id()), pdf, (position, ciphertext) -> requests.keep(new InspectionPaperChunk(paper, position, ciphertext)));
        return paper;
    }

    /** The plain content. */
    byte[] read(InspectionPaper paper) {
        return vault.decrypt(new Vault.Place(paper.request().id(), paper.id()), requests.chunksOf(paper));
    }

    /** A short text, encrypted for its place. @param item what of the request it is about */
    byte[] seal(InspectionRequest request, UUID item, byte[] text) {
        List<byte[]> chunks = new ArrayList<>();
        encrypt(new Vault.Place(request.id(), item), text, (position, ciphertext) -> chunks.add(ciphertext));
        return chunks.get(0);
    }

    /** What {@link #seal} encrypted. */
    byte[] open(InspectionRequest request, UUID item, byte[] sealed) {
        return vault.decrypt(new Vault.Place(request.id(), item), List.of(sealed));
    }

    private void encrypt(Vault.Place place, byte[] plain, Vault.ChunkSink sink) {
        try {
            vault.encrypt(place, new ByteArrayInputStream(plain), sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InspectionPaper.Content content(byte[] pdf) {
        try (PDDocument drawn = Loader.loadPDF(pdf)) {
            return new InspectionPaper.Content(pdf.length, WorkFile.sha256(pdf), drawn.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
