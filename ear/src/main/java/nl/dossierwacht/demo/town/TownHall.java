package nl.dossierwacht.demo.town;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.sql.DataSource;

import jakarta.ejb.Stateless;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

import nl.dossierwacht.archive.FinalisingService;
import nl.dossierwacht.asking.AskingService;
import nl.dossierwacht.audit.AccessService;
import nl.dossierwacht.confidential.ConfidentialService;
import nl.dossierwacht.consent.ConsentService;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.exchange.RequestService;
import nl.dossierwacht.identity.IdentityService;
import nl.dossierwacht.inspection.InspectionDeskService;
import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.intake.gate.UploadGate;
import nl.dossierwacht.intake.reading.WorkerReader;
import nl.dossierwacht.letters.Letterhead;
import nl.dossierwacht.medical.AdviserService;
import nl.dossierwacht.notes.NoteService;
import nl.dossierwacht.opening.Admission;
import nl.dossierwacht.persistence.archive.ArchiveRepository;
import nl.dossierwacht.persistence.asking.AskedItemRepository;
import nl.dossierwacht.persistence.audit.AccessLog;
import nl.dossierwacht.persistence.confidential.OrphanRepository;
import nl.dossierwacht.persistence.consent.ConsentRepository;
import nl.dossierwacht.persistence.dossier.DossierRepository;
import nl.dossierwacht.persistence.exchange.DataRequestRepository;
import nl.dossierwacht.persistence.identity.IdentityRepository;
import nl.dossierwacht.persistence.inspection.InspectionRequestRepository;
import nl.dossierwacht.persistence.intake.DocumentRepository;
import nl.dossierwacht.persistence.medical.AdviceRepository;
import nl.dossierwacht.persistence.notes.NoteStore;
import nl.dossierwacht.persistence.opening.OpeningRepository;
import nl.dossierwacht.persistence.reading.OldReadingRepository;
import nl.dossierwacht.persistence.ring.DomainSwitch;
import nl.dossierwacht.persistence.trawling.ReachRepository;
import nl.dossierwacht.reading.OldReports;
import nl.dossierwacht.seen.SeenService;
import nl.dossierwacht.separation.ServiceRing;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.transparency.InformService;
import nl.dossierwacht.trawling.TrawlWatch;
import nl.dossierwacht.work.WorkService;

/**
 * The application's own services at work outside the server: in one transaction on the demo's database, under its
 * role {@code dw_app}, for whoever signs in, at any moment. Nothing is kept until {@link #commit()}.
 */
final class TownHall implements AutoCloseable {

    /** One class of each package that takes part; the others in the packages are found. */
    private static final Class<?>[] PARTS = {DossierService.class, FinalisingService.class, ArchiveRepository.class, InspectionDeskService.class,
        InspectionRequestRepository.class, IdentityService.class, IntakeService.class, UploadGate.class, InformService.class, AdviserService.class,
        Admission.class, OpeningRepository.class, ConfidentialService.class, OldReports.class, OldReadingRepository.class, NoteService.class,
        Letterhead.class, ServiceRing.class, AccessService.class, AccessLog.class, DossierRepository.class, IdentityRepository.class,
        DocumentRepository.class, AdviceRepository.class, NoteStore.class, DomainSwitch.class, TrawlWatch.class, ReachRepository.class,
        ConsentService.class, ConsentRepository.class, AskingService.class, AskedItemRepository.class, RequestService.class, DataRequestRepository.class, WorkService.class, OrphanRepository.class, SeenService.class,
        TownHall.class};

    /** Kept, because a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.hibernate"), Logger.getLogger("org.jboss.weld"));

    private final WorkerReader documents;
    private final EntityManagerFactory factory;
    private final EntityManager entities;
    private final WeldContainer container;
    private final TownClock clock = new TownClock();
    private final LocalDateTime now;

    /** Opens it. @param sources the application's data sources by the names it looks them up by @param reader the folder with the worker processes' jars @param now nothing is done after it */
    TownHall(Map<String, DataSource> sources, TownKeys keys, Path reader, LocalDateTime now) {
        this.now = now;
        QUIET.forEach(library -> library.setLevel(Level.WARNING));
        documents = new WorkerReader(WorkerReader.Settings.usual(reader));
        factory = Persistence.createEntityManagerFactory("dossierwacht", Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource", sources.get("java:/dossierwacht/app"), "hibernate.jdbc.batch_size", "50", "hibernate.order_inserts", "true"));
        entities = factory.createEntityManager();
        container = new Weld().disableDiscovery().skipShutdownHook().addBeanDefiningAnnotations(Stateless.class)
                .addPackages(false, PARTS).addExtension(new ServerSetup(clock, keys.vault(), keys.pseudonyms(), reader, documents)).addServices(new ServerResources(entities, sources)).initialize();
        entities.getTransaction().begin();
    }

    /** A service of the application. */
    <T> T service(Class<T> type) {
        return container.select(type).get();
    }

    /** Somebody does something at a moment, as in one request; now, if the moment is still to come. */
    void as(Employee employee, LocalDateTime moment, Runnable work) {
        RequestContextController request = service(RequestContextController.class);
        clock.set(moment.isAfter(now) ? now : moment);
        request.activate();
        try {
            service(SignedInEmployee.class).signIn(employee);
            service(WornHat.class).choose(employee.hat());
            work.run();
        } finally {
            request.deactivate();
            entities.clear();
        }
    }

    /** Works in the running transaction without a hat, so that no row of any domain is in reach. */
    <T> T inTransaction(Function<EntityManager, T> work) {
        return work.apply(entities);
    }

    /** Keeps all that was done. */
    void commit() {
        entities.getTransaction().commit();
    }

    @Override
    public void close() {
        if (entities.getTransaction().isActive()) {
            entities.getTransaction().rollback();
        }
        container.close();
        factory.close();
        documents.close();
    }
}
