package nl.dossierwacht.web.audit;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import nl.dossierwacht.audit.AccessPage;
import nl.dossierwacht.audit.AccessService;

/** Who looked on: in a dossier, and what one did oneself. */
@Named("access")
@RequestScoped
public class AccessBean {

    private static final String OLDER_THAN = "na";

    @Inject
    AccessService log;

    @Inject
    HttpServletRequest request;

    private AccessPage own;
    private AccessPage ofDossier;

    /** What who is signed in did under this hat. */
    public AccessPage getOwn() {
        if (own == null) {
            own = log.own(olderThan());
        }
        return own;
    }

    /** Who did what with a dossier. */
    public AccessPage of(String dossierNumber) {
        if (ofDossier == null) {
            ofDossier = log.ofDossier(dossierNumber, olderThan());
        }
        return ofDossier;
    }

    /** Whether an older part is shown than the newest. */
    public boolean isOlder() {
        return olderThan() != null;
    }

    /** The record from where to go on; anything else than an id of one starts at the newest. */
    private UUID olderThan() {
        try {
            return Optional.ofNullable(request.getParameter(OLDER_THAN)).map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
