package nl.dossierwacht.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses the person source by the environment; without a choice there is none, and nobody is found. */
@ApplicationScoped
public class PersonSources {

    /** The source that {@code DW_PERSON_SOURCE} names. */
    @Produces
    @ApplicationScoped
    PersonSource source() {
        return chosen(System.getenv("DW_PERSON_SOURCE"), System.getenv("DW_PROFILE"), System.getenv("DW_BRP_URL"), System.getenv("DW_BRP_API_KEY"));
    }

    static PersonSource chosen(String source, String profile, String url, String apiKey) {
        if ("demo".equals(source) && "demo".equals(profile)) {
            return new DemoPersonSource();
        }
        if ("haalcentraal".equals(source) && url != null && apiKey != null) {
            return new HaalCentraalPersonSource(url, apiKey);
        }
        return (bsn, fields) -> {
            throw new PersonSourceUnavailable("no person source is configured");
        };
    }
}
