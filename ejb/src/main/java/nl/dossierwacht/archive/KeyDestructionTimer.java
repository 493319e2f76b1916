package nl.dossierwacht.archive;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Carries out orders to destroy keys at the start and every minute: a server may have stopped between a commit and its order. */
@Singleton
@Startup
public class KeyDestructionTimer {

    @Inject
    KeyDestruction destruction;

    @PostConstruct
    void atStart() {
        destruction.soon();
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void everyMinute() {
        destruction.soon();
    }
}
