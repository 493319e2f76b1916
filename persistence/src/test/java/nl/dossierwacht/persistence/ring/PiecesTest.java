package nl.dossierwacht.persistence.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import jakarta.persistence.EntityManager;

import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.CountingConnections;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.consent.ConsentItem;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.emergency.EmergencyCopy;
import nl.dossierwacht.persistence.emergency.EmergencyOpening;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentChunk;

/** The entity ring judges a piece by what it is a piece of, and asks for that no more than once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PiecesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int MANY = 12;

    private final TestUnit entityRingOnly = new TestUnit("it_bypass");
    private final TestUnit noRing = new TestUnit("it_bypass").withoutEntityRing();

    @AfterAll
    void close() {
        entityRingOnly.close();
        noRing.close();
    }

    @Test
    void piecesOfWhatWasLoadedAskNothing() {
        UUID document = offered(MANY);
        assertEquals(cost(noRing, document, true), cost(entityRingOnly, document, true), "the document was judged when it was loaded");
    }

    @Test
    void piecesOfWhatWasNotLoadedAskOnceHoweverManyThereAre() {
        UUID few = offered(1);
        UUID many = offered(MANY);
        assertEquals(cost(entityRingOnly, few, false), cost(entityRingOnly, many, false));
        assertTrue(cost(entityRingOnly, many, false) <= cost(noRing, many, false) + 2, "the whole, and its dossier");
    }

    @Test
    void theItemsOfAllConsentsOfADossierComeWithTheirConsents() {
        UUID few = consented(1);
        UUID many = consented(MANY);
        assertEquals(items(few), items(many));
    }

    @Test
    void aPieceCanNotBeHungOnWhatIsNotOnesOwn() {
        UUID document = offered(1);
        assertThrows(RingViolation.class, () -> entityRingOnly.under(Canaries.WMO, "collega", em -> {
            Document its = noRing.under(Canaries.WMO, other -> other.find(Document.class, document));
            em.persist(new DocumentChunk(em.getReference(Document.class, its.id()), MANY, new byte[] {1}));
            em.flush();
            return null;
        }));
        assertThrows(RingViolation.class, () -> entityRingOnly.under(Canaries.WMO, "collega", em -> {
            em.find(DocumentChunk.class, chunkOf(document)).position();
            return null;
        }));
    }

    @Test
    void whatCameThroughADoorIsItsOpeners() {
        UUID copy = entityRingOnly.under(Canaries.TEAM, "opener", em -> {
            EmergencyOpening opening = new EmergencyOpening(Canaries.TEAM.domain(), "N-" + UUID.randomUUID(), "opener", Instant.now(), List.of("CONTACTS"));
            em.persist(opening);
            EmergencyCopy made = new EmergencyCopy(opening, "CONTACTS", TODAY);
            made.keepContent(new byte[] {1});
            em.persist(made);
            return made.id();
        });
        assertEquals("CONTACTS", entityRingOnly.under(Canaries.TEAM, "opener", em -> em.find(EmergencyCopy.class, copy).item()));
        assertThrows(RingViolation.class, () -> entityRingOnly.under(Canaries.TEAM, "collega", em -> em.find(EmergencyCopy.class, copy)));
    }

    private UUID chunkOf(UUID document) {
        return noRing.under(Canaries.WMO, em -> em.createQuery("select c.id from DocumentChunk c where c.document.id = :id", UUID.class).setParameter("id", document).getResultList().get(0));
    }

    private UUID offered(int chunks) {
        return entityRingOnly.under(Canaries.WMO, em -> {
            Dossier dossier = dossier(em);
            Document document = new Document(dossier, "brief", "other", Document.Origin.UPLOAD, new Document.Content("text/plain", 1, "0".repeat(64), chunks), "x", Instant.EPOCH);
            em.persist(document);
            for (int position = 0; position < chunks; position++) {
                em.persist(new DocumentChunk(document, position, new byte[] {1}));
            }
            return document.id();
        });
    }

    private UUID consented(int consents) {
        return entityRingOnly.under(Canaries.WMO, em -> {
            Dossier dossier = dossier(em);
            for (int each = 0; each < consents; each++) {
                Consent consent = new Consent(dossier, new Consent.Asked(Consent.Kind.SECRECY, "x"), new Consent.Answer(true, null, Consent.Means.ORAL, TODAY, "x"));
                consent.keepWords(new byte[] {1});
                em.persist(consent);
                ConsentItem item = new ConsentItem(consent, 0);
                item.keepWords(new byte[] {1});
                em.persist(item);
            }
            return dossier.id();
        });
    }

    private static Dossier dossier(EntityManager em) {
        Dossier dossier = new Dossier(Canaries.WMO.domain(), "W-" + UUID.randomUUID(), "x", TestUnit.EMPLOYEE, TODAY, TODAY.plusWeeks(8));
        em.persist(dossier);
        return dossier;
    }

    private static int cost(TestUnit unit, UUID document, boolean loadedBefore) {
        return unit.under(Canaries.WMO, em -> {
            int before = CountingConnections.asked();
            if (loadedBefore) {
                em.createQuery("select d from Document d join fetch d.dossier where d.id = :id", Document.class).setParameter("id", document).getSingleResult();
            }
            assertTrue(!em.createQuery("select c from DocumentChunk c where c.document.id = :id", DocumentChunk.class).setParameter("id", document).getResultList().isEmpty());
            return CountingConnections.asked() - before;
        });
    }

    private int items(UUID dossier) {
        return entityRingOnly.under(Canaries.WMO, em -> {
            Dossier its = em.find(Dossier.class, dossier);
            int before = CountingConnections.asked();
            assertTrue(!em.createQuery("select i from ConsentItem i join fetch i.consent where i.consent.dossier = :dossier order by i.consent.id, i.position", ConsentItem.class)
                    .setParameter("dossier", its).getResultList().isEmpty());
            return CountingConnections.asked() - before;
        });
    }
}
