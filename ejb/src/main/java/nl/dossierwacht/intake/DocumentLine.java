package nl.dossierwacht.intake;

import java.time.Instant;
import java.util.UUID;

import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.Necessity;

/** A document in a list. @param necessity {@code null} while it waits for answers */
public record DocumentLine(UUID id, String title, String kind, Document.Origin origin, Document.State state, int pages, long size, Instant offeredAt, Necessity necessity,
        String dossierNumber) {

    static DocumentLine of(Document document) {
        return new DocumentLine(document.id(), document.title(), document.kind(), document.origin(), document.state(), document.pageCount(), document.sizeInBytes(),
                document.offeredAt(), document.necessity(), document.dossier().number());
    }
}
