package nl.dossierwacht.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentChunk;
import nl.dossierwacht.persistence.intake.DocumentRepository;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.vault.Vault;

/**
 * Puts content into a work file and reads it again: encrypted with the dossier's key, in the running transaction.
 * What comes from outside has passed the gate before.
 */
@ApplicationScoped
public class WorkFile {

    @Inject
    DocumentRepository documents;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** What is to be put in. @param kind a kind of the catalogue */
    public record Item(String title, String kind, Document.Origin origin, String mediaType, int pages) {
    }

    /** Puts in what waits for its necessity answers. */
    public Document offer(Dossier dossier, Item item, byte[] content) {
        Document document = new Document(dossier, item.title(), item.kind(), item.origin(),
                new Document.Content(item.mediaType(), content.length, sha256(content), item.pages()), HatScope.require().employee(), clock.instant());
        documents.keep(document);
        try {
            vault.encrypt(place(document), new ByteArrayInputStream(content),
                    (position, ciphertext) -> documents.keep(new DocumentChunk(document, position, ciphertext)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document;
    }

    /** Puts in what states at once why it is needed: what was written here (a shared note, an advice, a decision, a letter). */
    public Document file(Dossier dossier, Item item, byte[] content, Necessity necessity) {
        Document document = offer(dossier, item, content);
        document.enterWorkFile(item.kind(), necessity);
        return document;
    }

    /** What is in the work file of a dossier, in the order in which it came. */
    public List<Document> documentsOf(Dossier dossier) {
        return documents.of(dossier);
    }

    /** Whether the work file of a dossier of this hat holds this content. @param sha256 as {@link #sha256} gives it */
    public boolean holds(UUID dossier, String sha256) {
        return documents.isThere(dossier, sha256);
    }

    /** Writes the plain content; the caller may see the document. */
    public void read(Document document, OutputStream content) {
        try {
            vault.decrypt(place(document), documents.chunksOf(document), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plain content in memory. */
    public byte[] read(Document document) {
        return vault.decrypt(place(document), documents.chunksOf(document));
    }

    /** The titles of documents of this hat that are still there, by id. */
    public Map<UUID, String> titlesOf(Collection<UUID> ids) {
        return documents.titlesOf(ids);
    }

    /** The digest by which the same content is known, in lower-case hexadecimal. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    private static Vault.Place place(Document document) {
        return new Vault.Place(document.dossier().id(), document.id());
    }
}
