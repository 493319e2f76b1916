package nl.dossierwacht.inspection;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.inspection.InspectionPaper;
import nl.dossierwacht.persistence.inspection.InspectionRequest;
import nl.dossierwacht.persistence.inspection.InspectionRequestRepository;
import nl.dossierwacht.persistence.inspection.ReceivedPart;

/** Gathers what the desk's page of a request shows. */
@ApplicationScoped
class DeskPage {

    private final PartDomains domains = PartDomains.load();

    @Inject
    InspectionRequestRepository requests;

    @Inject
    DeskPapers papers;

    @Inject
    Clock clock;

    RequestView of(InspectionRequest request) {
        LocalDate today = LocalDate.now(clock);
        InspectionClock term = RequestView.clock(request);
        boolean mayExtend = request.isOpen() && !term.extended() && !today.isAfter(term.firstEnd());
        return new RequestView(request.number(), request.residentName(), request.birthDate(), request.receivedOn(), request.receivedBy(), request.identity(),
                request.state(), request.answerBy(), term.on(today), mayExtend, term.firstEnd(), new InspectionClock(request.receivedOn(), true).end(),
                request.extendedOn(), request.extensionReason(), domains.inOrder(requests.partsOf(request), ReceivedPart::partDomain).stream().map(this::part).toList(), papers(request),
                request.weighing().map(sealed -> new String(papers.open(request, request.id(), sealed), StandardCharsets.UTF_8)), request.answeredOn(),
                request.closedOn(), request.handedOverBy(), request.keepUntil());
    }

    private RequestView.Part part(ReceivedPart line) {
        return new RequestView.Part(domains.required(line.partDomain()).name(), line.receivedOn());
    }

    /** What a domain handed over isn't shown by itself: the desk looks at the whole, which is what the resident gets. */
    private List<RequestView.Paper> papers(InspectionRequest request) {
        return requests.papersOf(request).stream().filter(paper -> paper.kind() != InspectionPaper.Kind.PART)
                .map(paper -> new RequestView.Paper(paper.id(), paper.kind(), paper.pageCount(), paper.sizeInBytes(), paper.madeAt()))
                .toList();
    }
}
