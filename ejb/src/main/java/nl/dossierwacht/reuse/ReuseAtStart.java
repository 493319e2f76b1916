package nl.dossierwacht.reuse;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Reads the matrix when the application starts: with one that is incomplete or says something twice it doesn't. */
@Singleton
@Startup
public class ReuseAtStart {

    @PostConstruct
    void check() {
        ReuseMatrix.load();
    }
}
