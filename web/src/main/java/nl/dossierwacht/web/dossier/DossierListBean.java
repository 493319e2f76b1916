package nl.dossierwacht.web.dossier;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import nl.dossierwacht.dossier.DossierListPage;
import nl.dossierwacht.dossier.DossierPlace;
import nl.dossierwacht.dossier.DossierService;

/** One's own dossiers, page by page. */
@Named("dossierList")
@RequestScoped
public class DossierListBean {

    private static final String AFTER = "na";
    private static final String BEFORE = "voor";

    @Inject
    DossierService dossiers;

    @Inject
    HttpServletRequest request;

    private DossierListPage page;

    /** The page that was asked for. */
    public DossierListPage getPage() {
        if (page == null) {
            page = dossiers.mine(place());
        }
        return page;
    }

    /** Anything else than a dossier's id begins at the beginning. */
    private DossierPlace place() {
        return id(AFTER).<DossierPlace>map(DossierPlace.After::new).or(() -> id(BEFORE).map(DossierPlace.Before::new)).orElseGet(DossierPlace.Beginning::new);
    }

    private Optional<UUID> id(String parameter) {
        try {
            return Optional.ofNullable(request.getParameter(parameter)).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
