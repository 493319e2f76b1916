package nl.dossierwacht.web.intake;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.intake.DocumentLine;
import nl.dossierwacht.intake.FilingService;

/** Documents that wait for their necessity answers. */
@Named("waiting")
@RequestScoped
public class WaitingBean {

    @Inject
    FilingService filing;

    private List<DocumentLine> documents;
    private List<DocumentLine> unused;

    /** Those in one's own dossiers, the oldest first. */
    public List<DocumentLine> getDocuments() {
        if (documents == null) {
            documents = filing.waiting();
        }
        return documents;
    }

    /** Those that waited for a later step that didn't come, the longest over first. */
    public List<DocumentLine> getUnused() {
        if (unused == null) {
            unused = filing.waitedInVain();
        }
        return unused;
    }
}
