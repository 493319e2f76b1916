package nl.dossierwacht.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the application's pseudonyms, with the key from the environment. */
@ApplicationScoped
public class PseudonymKey {

    /** The pseudonyms. @throws IllegalStateException if {@code DW_PSEUDONYM_KEY} is missing or no key */
    @Produces
    @Singleton
    Pseudonyms pseudonyms() {
        return new Pseudonyms(System.getenv("DW_PSEUDONYM_KEY"));
    }
}
