package nl.dossierwacht.demo.town;

import java.util.Map;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;

/** Gives the services what the server would: the entity manager, and the data sources by their names. */
final class ServerResources implements JpaInjectionServices, ResourceInjectionServices {

    private final EntityManager entities;
    private final Map<String, DataSource> sources;

    /** @param sources by the names that the application looks them up by */
    ServerResources(EntityManager entities, Map<String, DataSource> sources) {
        this.entities = entities;
        this.sources = sources;
    }

    @Override
    public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(InjectionPoint point) {
        return () -> new SimpleResourceReference<>(entities);
    }

    @Override
    public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(InjectionPoint point) {
        return () -> new SimpleResourceReference<>(entities.getEntityManagerFactory());
    }

    /** What the loader has no use for, as the server's own transactions, isn't there. */
    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint point) {
        Resource asked = point.getAnnotated().getAnnotation(Resource.class);
        return () -> new SimpleResourceReference<>(sources.get(asked.lookup()));
    }

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(String jndiName, String mappedName) {
        return () -> new SimpleResourceReference<>(sources.get(jndiName));
    }

    @Override
    public void cleanup() {
        // Nothing is held here that outlives the town hall.
    }
}
