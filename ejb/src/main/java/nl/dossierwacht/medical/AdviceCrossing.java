package nl.dossierwacht.medical;

import static nl.dossierwacht.separation.Action.ADVICE_DELIVER;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.letters.DrawnPaper;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.Document.Origin;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.persistence.medical.AdviceRepository;
import nl.dossierwacht.persistence.medical.AdviceRequest;
import nl.dossierwacht.persistence.medical.AdviserFile;
import nl.dossierwacht.separation.JobHat;
import nl.dossierwacht.separation.Refusal;

/**
 * The one way from the adviser to a dossier. Two keys are needed: a file of the adviser, which only a question makes, and in
 * the asking domain the unanswered question whose id that file holds. The second is used up.
 */
@ApplicationScoped
public class AdviceCrossing {

    /** What an advice is in the catalogue of kinds. */
    public static final String KIND = "medisch-advies";

    /** The heading in an advice under which what the municipality needs begins. */
    public static final String LIMITATIONS = "Beperkingen";

    private static final String PDF = "application/pdf";

    private final AdviceGoesToWhoAsked goesToWhoAsked = new AdviceGoesToWhoAsked();

    @Inject
    JobHat jobHat;

    @Inject
    AdviceRepository advices;

    @Inject
    WorkFile workFile;

    /**
     * Files the advice in the dossier that asked.
     *
     * @throws Refusal if nothing there waits for it
     */
    void toWhoAsked(AdviserFile file, DrawnPaper paper, LocalDate on) {
        UUID request = file.requestId();
        boolean fileOpen = file.state() == AdviserFile.State.OPEN;
        jobHat.in(file.askingDomain(), ADVICE_DELIVER, goesToWhoAsked.id(), dossier -> dossier, () -> {
            Optional<AdviceRequest> question = advices.requestToClose(request).filter(found -> found.state() == AdviceRequest.State.ASKED);
            Refusal.unlessPermitted(goesToWhoAsked.decide(new AdviceGoesToWhoAsked.Facts(fileOpen, question.isPresent())));
            Dossier dossier = question.orElseThrow().dossier();
            Document document = workFile.file(dossier, new WorkFile.Item(paper.title(), KIND, Origin.MEDICAL_ADVICE, PDF, paper.pages()), paper.content(), necessity(dossier));
            question.get().answered(document.id(), on);
            return dossier.id();
        });
    }

    /** The consultant said why by asking; that an advice is enough and papers of doctors aren't needed is the point of it. */
    private static Necessity necessity(Dossier dossier) {
        return new Necessity(dossier.domain().task().name(), "AANVRAAG", switch (dossier.domain().law()) {
            case WMO -> "Wmo 2.3.8 lid 3";
            case JEUGDWET -> "Jeugdwet 8.1.2";
            case PARTICIPATIEWET -> "PW 9";
            default -> "AVG 6 lid 1 onder e";
        }, "Antwoord van de medisch adviseur op een vraag uit dit dossier.", "Alleen beperkingen, duur en waarvoor steun nodig is; geen stukken van artsen.");
    }
}
