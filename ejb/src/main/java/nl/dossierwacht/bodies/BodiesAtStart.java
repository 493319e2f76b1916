package nl.dossierwacht.bodies;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Without a whole table of bodies the application doesn't start. */
@Singleton
@Startup
class BodiesAtStart {

    @PostConstruct
    void check() {
        ExecutingBodies.load();
    }
}
