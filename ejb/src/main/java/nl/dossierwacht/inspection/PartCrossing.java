package nl.dossierwacht.inspection;

import static nl.dossierwacht.separation.Action.INSPECTION_GATHER;
import static nl.dossierwacht.separation.Action.INSPECTION_REGISTER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.inspection.InspectionPart;
import nl.dossierwacht.persistence.inspection.InspectionPartRepository;
import nl.dossierwacht.persistence.inspection.InspectionRequest;
import nl.dossierwacht.persistence.inspection.InspectionRequestRepository;
import nl.dossierwacht.persistence.inspection.ReceivedPart;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.separation.JobHat;
import nl.dossierwacht.separation.Refusal;

/** What crosses between the desk and the domains: the question to every domain, and the part back to the desk that asked. */
@ApplicationScoped
class PartCrossing {

    private final EveryDomainIsAsked everyDomain = new EveryDomainIsAsked();
    private final OwnCustodianGathers ownCustodian = new OwnCustodianGathers();

    @Inject
    JobHat jobHat;

    @Inject
    InspectionPartRepository parts;

    @Inject
    InspectionRequestRepository requests;

    @Inject
    DeskPapers papers;

    /** Asks every domain; all of them learn the same, and nothing comes back. */
    void ask(InspectionRequest request, Set<DomainKey> inScope, LocalDate gatherBy) {
        List<ReceivedPart> lines = requests.partsOf(request);
        Decision decision = everyDomain.decide(new EveryDomainIsAsked.Facts(inScope, lines.stream().map(ReceivedPart::partDomain).collect(Collectors.toSet())));
        Refusal.unlessPermitted(decision);
        var asked = new InspectionPart.Asked(request.id(), request.domain(), request.number(), request.bsn(), request.residentName(), request.birthDate().orElse(null),
                request.receivedOn(), gatherBy);
        inScope.forEach(domain -> jobHat.in(domain, INSPECTION_REGISTER, decision.rule(), (UUID) null, () -> {
            parts.keep(new InspectionPart(domain, asked));
            return domain;
        }));
    }

    /** The resident doesn't want it any more: what waits in the domains is closed. */
    void withdraw(InspectionRequest request, List<DomainKey> domains, LocalDate on) {
        UUID requestId = request.id();
        String by = HatScope.require().employee();
        domains.forEach(domain -> jobHat.in(domain, INSPECTION_REGISTER, everyDomain.id(), (UUID) null, () -> {
            parts.toClose(requestId).filter(part -> part.state() == InspectionPart.State.ASKED).ifPresent(part -> part.withdrawn(by, on));
            return domain;
        }));
    }

    /**
     * Hands a part to the desk.
     *
     * @param pdf all content; {@code null} if there is nothing, and then there are no facts either
     * @throws Refusal if the desk doesn't wait for it
     */
    void handOver(InspectionPart part, byte[] pdf, PartFacts facts, LocalDate on) {
        UUID requestId = part.requestId();
        DomainKey holder = part.domain();
        boolean open = part.state() == InspectionPart.State.ASKED;
        jobHat.in(part.deskDomain(), INSPECTION_GATHER, ownCustodian.id(), (UUID) null, () -> {
            Optional<ReceivedPart> line = requests.part(requestId, holder);
            line.ifPresent(found -> requests.hold(found.request()));
            boolean waits = line.filter(found -> found.receivedOn().isEmpty() && found.request().state() == InspectionRequest.State.GATHERING).isPresent();
            Refusal.unlessPermitted(ownCustodian.decide(new OwnCustodianGathers.Facts(holder, line.map(ReceivedPart::partDomain).orElse(null), open, waits)));
            ReceivedPart received = line.orElseThrow();
            if (pdf != null) {
                papers.keep(received, pdf);
            }
            received.cameIn(facts == null ? null : papers.seal(received.request(), received.id(), facts.written()), on);
            return holder;
        });
    }
}
