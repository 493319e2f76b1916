package nl.dossierwacht.separation;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

/** What the running service call touched; a service says it, the service ring writes it in the access log. */
@RequestScoped
public class Touched {

    private UUID dossier;
    private String purpose;
    private UUID trace = UUID.randomUUID();

    /** The call reads or changes this dossier. */
    public void dossier(UUID id) {
        dossier = id;
    }

    /** What the call is for, in the words of who asked. */
    public void purpose(String said) {
        purpose = said;
    }

    Optional<String> takePurpose() {
        Optional<String> taken = Optional.ofNullable(purpose);
        purpose = null;
        return taken;
    }

    Optional<UUID> takeDossier() {
        Optional<UUID> taken = Optional.ofNullable(dossier);
        dossier = null;
        return taken;
    }

    /** One id for all records of this request. */
    UUID trace() {
        return trace;
    }
}
