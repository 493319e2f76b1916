package nl.dossierwacht.archive;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

import nl.dossierwacht.archive.retention.RetentionOfOutcome;

/** Reads the tables of retention when the application starts: with a table that is incomplete or says something twice it doesn't. */
@Singleton
@Startup
public class RetentionAtStart {

    @PostConstruct
    void check() {
        RetentionOfOutcome.load();
    }
}
