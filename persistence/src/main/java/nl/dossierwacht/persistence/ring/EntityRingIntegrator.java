package nl.dossierwacht.persistence.ring;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

import nl.dossierwacht.persistence.ring.Classified.Classification;

/** Puts the entity ring around every persistence unit, and refuses to start one with an unclassified entity. */
public final class EntityRingIntegrator implements Integrator {

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        metadata.getEntityBindings().stream().map(PersistentClass::getMappedClass).forEach(EntityRingIntegrator::requireClassified);
        EventListenerRegistry listeners = factory.getServiceRegistry().requireService(EventListenerRegistry.class);
        EntityRing ring = new EntityRing();
        listeners.prependListeners(EventType.PRE_LOAD, ring);
        listeners.prependListeners(EventType.POST_LOAD, ring);
        listeners.prependListeners(EventType.PRE_INSERT, ring);
        listeners.prependListeners(EventType.PRE_UPDATE, ring);
        listeners.prependListeners(EventType.PRE_DELETE, ring);
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // The ring holds nothing that outlives the factory.
    }

    /**
     * Checks one entity class.
     *
     * @throws IllegalStateException if the class doesn't say what data it holds, or says one thing and is another
     */
    static void requireClassified(Class<?> entity) {
        Classified classified = entity.getAnnotation(Classified.class);
        if (classified == null) {
            throw new IllegalStateException("not classified: " + entity.getName());
        }
        boolean bound = DomainBound.class.isAssignableFrom(entity);
        if (bound != (classified.value() == Classification.DOMAIN_BOUND)) {
            throw new IllegalStateException("classified as " + classified.value() + " but " + (bound ? "" : "not ") + "domain-bound: " + entity.getName());
        }
    }
}
