package nl.dossierwacht.operation;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.Extension;

import org.jboss.logging.Logger;

/** Stops the deployment, with one line in the log, if the environment isn't what {@link StartConditions} ask. */
public class StartCheck implements Extension {

    private static final Logger LOG = Logger.getLogger(StartCheck.class);

    void look(@Observes BeforeBeanDiscovery first) {
        StartConditions.report(StartConditions.broken(System.getenv(), StartConditions::holdsJars)).ifPresent(line -> {
            LOG.fatal(line);
            throw new DefinitionException(line);
        });
    }
}
