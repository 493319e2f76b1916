package nl.dossierwacht.medical;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.dossier.WorkFilePart;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.medical.AdviceRepository;
import nl.dossierwacht.persistence.medical.AdviceRequest;

/** The questions to the medical adviser in a work file. The advices are documents; the adviser's own files aren't touched. */
@ApplicationScoped
public class AdvicePart implements WorkFilePart {

    @Inject
    AdviceRepository advices;

    @Override
    public List<OpenEnd> openEnds(Dossier dossier) {
        return advices.of(dossier).stream().filter(request -> request.state() == AdviceRequest.State.ASKED).map(request -> OpenEnd.of(OpenEnd.Kind.ADVICE_ASKED, "")).toList();
    }

    @Override
    public void cease(Dossier dossier) {
        advices.removeAllOf(dossier);
    }
}
