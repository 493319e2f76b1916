package nl.dossierwacht.persistence;

import java.util.function.Consumer;
import java.util.function.Function;

import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;

import jakarta.persistence.EntityManager;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.persistence.archive.ArchiveChoice;
import nl.dossierwacht.persistence.archive.ArchiveChunk;
import nl.dossierwacht.persistence.archive.ArchiveFile;
import nl.dossierwacht.persistence.archive.ArchiveItem;
import nl.dossierwacht.persistence.asking.AskedItem;
import nl.dossierwacht.persistence.bodies.BodyNotice;
import nl.dossierwacht.persistence.confidential.OrphanNotice;
import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.consent.ConsentItem;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;
import nl.dossierwacht.persistence.emergency.EmergencyCopy;
import nl.dossierwacht.persistence.emergency.EmergencyDisclosure;
import nl.dossierwacht.persistence.emergency.EmergencyNotice;
import nl.dossierwacht.persistence.emergency.EmergencyOpening;
import nl.dossierwacht.persistence.exchange.DataRequest;
import nl.dossierwacht.persistence.exchange.HeldItem;
import nl.dossierwacht.persistence.exchange.HeldRequest;
import nl.dossierwacht.persistence.exchange.ProvidedItem;
import nl.dossierwacht.persistence.exchange.RequestedItem;
import nl.dossierwacht.persistence.identity.IdentityVerification;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentChunk;
import nl.dossierwacht.persistence.intake.GateRefusal;
import nl.dossierwacht.persistence.inspection.GatheredDossier;
import nl.dossierwacht.persistence.inspection.InspectionPaper;
import nl.dossierwacht.persistence.inspection.InspectionPaperChunk;
import nl.dossierwacht.persistence.inspection.InspectionPart;
import nl.dossierwacht.persistence.inspection.InspectionRequest;
import nl.dossierwacht.persistence.inspection.ReceivedPart;
import nl.dossierwacht.persistence.medical.AdviceRequest;
import nl.dossierwacht.persistence.medical.AdviserFile;
import nl.dossierwacht.persistence.opening.Opening;
import nl.dossierwacht.persistence.opening.OpeningNotice;
import nl.dossierwacht.persistence.reading.OldReading;
import nl.dossierwacht.persistence.ring.DomainKeyConverter;
import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.suspicion.FraudSignal;
import nl.dossierwacht.persistence.suspicion.FraudWeighing;

/** The real entities on the real database, under a database role of choice, with one connection in the pool. */
public final class TestUnit implements AutoCloseable {

    /** Who is at work, unless a test says otherwise. */
    public static final String EMPLOYEE = "tester";

    private final SessionFactory factory;

    /** All rings stand if the role is {@code dw_app}; {@code it_bypass} has the database ring off. */
    public TestUnit(String databaseRole) {
        Configuration configuration = new Configuration()
                .setProperty("hibernate.connection.url", TestDatabase.shared().url())
                .setProperty("hibernate.connection.username", databaseRole)
                .setProperty("hibernate.connection.password", "test")
                .setProperty("hibernate.connection.provider_class", CountingConnections.class.getName())
                .setProperty("hibernate.connection.pool_size", "1")
                .setProperty("hibernate.connection.initial_pool_size", "1")
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                // As strict as where the container starts it.
                .setProperty("hibernate.jpa.compliance.query", "true");
        configuration.addAttributeConverter(DomainKeyConverter.class, true);
        for (Class<?> entity : new Class<?>[] {Dossier.class, DossierPerson.class, IdentityVerification.class, Document.class, DocumentChunk.class, GateRefusal.class, AdviceRequest.class, AdviserFile.class,
            FraudWeighing.class, FraudSignal.class, EmergencyOpening.class, EmergencyCopy.class, EmergencyNotice.class, EmergencyDisclosure.class, BodyNotice.class,
            DataRequest.class, RequestedItem.class, HeldRequest.class, HeldItem.class, ProvidedItem.class,
            ArchiveChoice.class, ArchiveFile.class, ArchiveItem.class, ArchiveChunk.class,
            InspectionRequest.class, ReceivedPart.class, InspectionPaper.class, InspectionPaperChunk.class, InspectionPart.class, GatheredDossier.class, Consent.class, ConsentItem.class, AskedItem.class, Opening.class, OpeningNotice.class, OrphanNotice.class, OldReading.class}) {
            configuration.addAnnotatedClass(entity);
        }
        factory = configuration.buildSessionFactory();
    }

    /** Takes the entity ring away: only a test can. */
    public TestUnit withoutEntityRing() {
        EventListenerRegistry listeners = ((SessionFactoryImplementor) factory).getServiceRegistry().requireService(EventListenerRegistry.class);
        listeners.getEventListenerGroup(EventType.PRE_LOAD).clear();
        listeners.getEventListenerGroup(EventType.PRE_INSERT).clear();
        listeners.getEventListenerGroup(EventType.PRE_UPDATE).clear();
        listeners.getEventListenerGroup(EventType.PRE_DELETE).clear();
        listeners.setListeners(EventType.POST_LOAD, new org.hibernate.event.internal.DefaultPostLoadEventListener());
        return this;
    }

    /** The factory, for what the metamodel knows. */
    public SessionFactory factory() {
        return factory;
    }

    /** Works in one transaction under a hat, as the service ring does. */
    public <T> T under(Hat hat, Function<EntityManager, T> work) {
        return under(hat, EMPLOYEE, work);
    }

    /** Works in one transaction under a hat, as somebody. */
    public <T> T under(Hat hat, String employee, Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try (HatScope worn = HatScope.wear(hat, employee)) {
                HatBinding.bind(entities);
                T result = work.apply(entities);
                entities.flush();
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    /** Works in one transaction under a hat, for the effect. */
    public void doUnder(Hat hat, Consumer<EntityManager> work) {
        under(hat, entities -> {
            work.accept(entities);
            return null;
        });
    }

    @Override
    public void close() {
        factory.close();
    }
}
