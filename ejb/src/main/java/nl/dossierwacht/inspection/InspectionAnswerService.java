package nl.dossierwacht.inspection;

import static nl.dossierwacht.separation.Action.INSPECTION_ANSWER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.dossier.DossierIsThere;
import nl.dossierwacht.persistence.inspection.InspectionPaper;
import nl.dossierwacht.persistence.inspection.InspectionPaper.Kind;
import nl.dossierwacht.persistence.inspection.InspectionRequest;
import nl.dossierwacht.persistence.inspection.InspectionRequest.HandedOverBy;
import nl.dossierwacht.persistence.inspection.InspectionRequestRepository;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;

/** The rights desk: answering an inspection request with bundle and letter (AVG 15, UAVG 34). */
@Stateless
public class InspectionAnswerService {

    private final DossierIsThere isThere = new DossierIsThere();
    private final AllPartsAreIn allPartsAreIn = new AllPartsAreIn();
    private final AnswerIsHandedOver isHandedOver = new AnswerIsHandedOver();

    @Inject
    InspectionRequestRepository requests;

    @Inject
    AnswerPapers answer;

    @Inject
    DeskPapers papers;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    /**
     * Makes the bundle and the letter, or makes them anew; until they are handed over nothing is final.
     *
     * @param weighing what was weighed
     * @throws Refusal if there is no such open request, a part isn't in, or nothing was weighed
     */
    @Performs(INSPECTION_ANSWER)
    public void answer(String number, String weighing) {
        InspectionRequest request = held(number);
        Refusal.unlessPermitted(isThere.decide(request.isOpen()));
        Refusal.unlessPermitted(allPartsAreIn.decide(new AllPartsAreIn.Facts(requests.waitingOf(request), weighing)));
        answer.replace(request);
        request.answered(papers.seal(request, request.id(), weighing.strip().getBytes(StandardCharsets.UTF_8)), LocalDate.now(clock));
    }

    /**
     * The resident has bundle and letter; the request is closed. What the domains handed over is in the bundle and is let go of.
     *
     * @throws Refusal if there is no answer to hand over, or the day can't be
     */
    @Performs(INSPECTION_ANSWER)
    public void handedOver(String number, HandedOverBy by, LocalDate on) {
        InspectionRequest request = held(number);
        Refusal.unlessPermitted(isThere.decide(request.state() == InspectionRequest.State.ANSWERED));
        Refusal.unlessPermitted(isHandedOver.decide(new AnswerIsHandedOver.Facts(request.answeredOn().orElseThrow(), on, LocalDate.now(clock))));
        answer.forgetParts(request);
        request.handedOver(by, on, InspectionRetention.keepUntil(on));
    }

    /**
     * The bundle or a letter, as the resident gets it; asked for at the moment it is shown.
     *
     * @throws Refusal if there is none with this id; a domain's part by itself isn't shown
     */
    @Performs(INSPECTION_ANSWER)
    public PaperContent paper(UUID id) {
        Optional<InspectionPaper> paper = requests.paper(id).filter(found -> found.kind() != Kind.PART);
        Refusal.unlessPermitted(isThere.decide(paper.isPresent()));
        InspectionPaper found = paper.orElseThrow();
        touched.person(new Bsn(found.request().bsn()));
        touched.document(id);
        return new PaperContent(name(found.kind()) + '-' + found.request().number() + ".pdf", papers.read(found));
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case BUNDLE -> "inzagebundel";
            case ANSWER -> "brief-inzage";
            case EXTENSION -> "brief-verlenging";
            case PART -> throw new IllegalArgumentException("a part isn't handed out");
        };
    }

    private InspectionRequest held(String number) {
        Optional<InspectionRequest> found = requests.byNumber(number);
        Refusal.unlessPermitted(isThere.decide(found.isPresent()));
        requests.hold(found.orElseThrow());
        touched.person(new Bsn(found.get().bsn()));
        return found.get();
    }
}
