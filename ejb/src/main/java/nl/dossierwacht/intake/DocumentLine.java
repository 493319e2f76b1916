package nl.dossierwacht.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.Necessity;

/** A document in a list. @param necessity {@code null} while it waits for answers @param laterStep the later step that it waits for; {@code null} if it is needed now @param laterBy until when */
public record DocumentLine(UUID id, String title, String kind, Document.Origin origin, Document.State state, int pages, long size, Instant offeredAt, Necessity necessity,
        String laterStep, LocalDate laterBy, String dossierNumber) {

    static DocumentLine of(Document document) {
        return new DocumentLine(document.id(), document.title(), document.kind(), document.origin(), document.state(), document.pageCount(), document.sizeInBytes(),
                document.offeredAt(), document.necessity(), document.laterStep().orElse(null), document.laterBy().orElse(null), document.dossier().number());
    }
}
