package nl.dossierwacht.inspection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.letters.Envelope;
import nl.dossierwacht.letters.LetterTexts;
import nl.dossierwacht.letters.LetterWriter;
import nl.dossierwacht.persistence.inspection.InspectionPaper;
import nl.dossierwacht.persistence.inspection.InspectionPaper.Kind;
import nl.dossierwacht.persistence.inspection.InspectionRequest;
import nl.dossierwacht.persistence.inspection.InspectionRequestRepository;
import nl.dossierwacht.persistence.inspection.ReceivedPart;
import nl.dossierwacht.transparency.Addressing;

/** Makes the bundle and the letters of a request, and lets go of what isn't needed any more. Inside a service call. */
@ApplicationScoped
class AnswerPapers {

    private final PartDomains domains = PartDomains.load();
    private final LetterWriter writer = new LetterWriter();

    @Inject
    InspectionRequestRepository requests;

    @Inject
    DeskPapers papers;

    @Inject
    Addressing addressing;

    /** Makes bundle and letter of all that came in; those made before cease to exist. */
    void replace(InspectionRequest request) {
        List<InspectionPaper> before = requests.papersOf(request);
        forget(before, Set.of(Kind.BUNDLE, Kind.ANSWER));
        Map<ReceivedPart, byte[]> pdfs = before.stream().filter(paper -> paper.kind() == Kind.PART)
                .collect(Collectors.toMap(paper -> paper.received().orElseThrow(), papers::read));
        List<InspectedPart> parts = domains.inOrder(requests.partsOf(request), ReceivedPart::partDomain).stream().map(line -> new InspectedPart(domains.required(line.partDomain()), pdfs.get(line),
                line.facts().map(sealed -> PartFacts.read(papers.open(request, line.id(), sealed))).orElse(null))).toList();
        Envelope envelope = envelope(request);
        papers.keep(request, Kind.BUNDLE, AnswerBundle.of(request, envelope, parts));
        papers.keep(request, Kind.ANSWER, writer.write(LetterTexts.in(envelope).inspectionAnswer(AnswerFacts.of(request, parts))));
    }

    /** The letter that the answer takes longer. */
    byte[] extensionLetter(InspectionRequest request) {
        return writer.write(LetterTexts.in(envelope(request)).inspectionExtended(request.receivedOn(), request.answerBy(), request.extensionReason().orElseThrow()));
    }

    /** What the domains handed over is in the bundle. */
    void forgetParts(InspectionRequest request) {
        forget(requests.papersOf(request), Set.of(Kind.PART));
        requests.partsOf(request).forEach(ReceivedPart::forgetFacts);
    }

    /** Nobody needs what came in any more. */
    void forgetAllButLetters(InspectionRequest request) {
        forget(requests.papersOf(request), Set.of(Kind.PART, Kind.BUNDLE, Kind.ANSWER));
        requests.partsOf(request).forEach(ReceivedPart::forgetFacts);
    }

    private void forget(List<InspectionPaper> of, Set<Kind> kinds) {
        of.stream().filter(paper -> kinds.contains(paper.kind())).forEach(requests::remove);
    }

    private Envelope envelope(InspectionRequest request) {
        return addressing.to(request.domain(), new Bsn(request.bsn()), request.residentName(), request.number());
    }
}
