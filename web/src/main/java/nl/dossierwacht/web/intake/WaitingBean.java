package nl.dossierwacht.web.intake;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.intake.DocumentLine;
import nl.dossierwacht.intake.IntakeService;

/** Documents that wait for their necessity answers. */
@Named("waiting")
@RequestScoped
public class WaitingBean {

    @Inject
    IntakeService intake;

    private List<DocumentLine> documents;

    /** Those in one's own dossiers, the oldest first. */
    public List<DocumentLine> getDocuments() {
        if (documents == null) {
            documents = intake.waiting();
        }
        return documents;
    }
}
