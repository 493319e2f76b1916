package nl.dossierwacht.inspection;

import static nl.dossierwacht.separation.Action.INSPECTION_REGISTER;
import static nl.dossierwacht.separation.Action.INSPECTION_VIEW;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.dossier.DossierIsThere;
import nl.dossierwacht.persistence.inspection.InspectionPaper.Kind;
import nl.dossierwacht.persistence.inspection.InspectionRequest;
import nl.dossierwacht.persistence.inspection.InspectionRequestRepository;
import nl.dossierwacht.persistence.inspection.ReceivedPart;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.person.FoundPerson;
import nl.dossierwacht.person.PersonSource;
import nl.dossierwacht.person.PersonSource.Field;
import nl.dossierwacht.reason.ReasonGate;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;
import nl.dossierwacht.trawling.TrawlWatch;

/** The rights desk: registering inspection requests and watching their clock (Q12, AVG 12 and 15). */
@Stateless
public class InspectionDeskService {

    private static final int LONGEST_LIST = 200;

    private final DossierIsThere isThere = new DossierIsThere();
    private final RequestIsReceived isReceived = new RequestIsReceived();
    private final TermIsExtendedInTime extendedInTime = new TermIsExtendedInTime();
    private final ReasonGate reasons = new ReasonGate();
    private final PartDomains domains = PartDomains.load();

    @Inject
    InspectionRequestRepository requests;

    @Inject
    PartCrossing crossing;

    @Inject
    AskerIdentity identity;

    @Inject
    AnswerPapers answer;

    @Inject
    DeskPapers papers;

    @Inject
    DeskPage page;

    @Inject
    PersonSource persons;

    @Inject
    Touched touched;

    @Inject
    TrawlWatch trawling;

    @Inject
    Clock clock;

    /** The open requests, the most urgent first. */
    @Performs(INSPECTION_VIEW)
    public List<RequestLine> open() {
        return lines(requests.open(LONGEST_LIST));
    }

    /** The closed requests, the latest first. */
    @Performs(INSPECTION_VIEW)
    public List<RequestLine> closed() {
        return lines(requests.closed(LONGEST_LIST));
    }

    private List<RequestLine> lines(List<InspectionRequest> found) {
        LocalDate today = LocalDate.now(clock);
        return found.stream().map(request -> RequestLine.of(request, requests.waitingOf(request), today)).toList();
    }

    /** A request by its exact number; empty if the desk has none. */
    @Performs(INSPECTION_VIEW)
    public Optional<RequestView> request(String number) {
        Optional<InspectionRequest> found = requests.byNumber(number);
        trawling.numbered(number, found.isPresent());
        return found.map(request -> {
            touched.person(new Bsn(request.bsn()));
            return page.of(request);
        });
    }

    /** The laws that a resident can ask about. */
    @Performs(INSPECTION_VIEW)
    public List<Law> laws() {
        return domains.laws();
    }

    /** Who asks, from the person source: name and birth date only. */
    @Performs(INSPECTION_REGISTER)
    public Optional<Asker> lookUp(Bsn bsn) {
        touched.person(bsn);
        trawling.lookedUp(bsn);
        return persons.find(bsn, EnumSet.of(Field.NAME, Field.BIRTH_DATE)).map(found -> new Asker(found.name().orElse(""), found.birthDate().orElse(null)));
    }

    /**
     * Registers a request and asks every domain in its scope; all of it or nothing.
     *
     * @return the number
     * @throws Refusal if a rule refuses the day, the identity or the scope
     */
    @Performs(INSPECTION_REGISTER)
    public String register(NewRequest asked) {
        LocalDate today = LocalDate.now(clock);
        touched.person(asked.resident());
        Refusal.unlessPermitted(isReceived.decide(new RequestIsReceived.Facts(asked.receivedOn(), today)));
        FoundPerson found = persons.find(asked.resident(), EnumSet.of(Field.NAME, Field.BIRTH_DATE)).orElseThrow(() -> new IllegalArgumentException("not in the person source"));
        HatScope worn = HatScope.require();
        DomainKey desk = worn.hat().domain();
        InspectionClock term = new InspectionClock(asked.receivedOn(), false);
        InspectionRequest request = new InspectionRequest(desk, new InspectionRequest.Registration(requests.nextNumber(today), found.bsn().digits(), found.name().orElse(""),
                found.birthDate().orElse(null), asked.receivedOn(), asked.receivedBy(), identity.established(asked, today), worn.employee(), today), term.end());
        requests.keep(request);
        Set<DomainKey> inScope = domains.under(asked.scope()).stream().map(domain -> domain.in(desk.municipality())).collect(Collectors.toSet());
        domains.under(asked.scope()).forEach(domain -> requests.keep(new ReceivedPart(request, domain.in(desk.municipality()))));
        crossing.ask(request, inScope, term.gatherBy(today));
        return request.number();
    }

    /**
     * Extends the term by two months and makes the letter that says so.
     *
     * @param reason as the resident reads it
     * @throws Refusal if it was extended before, the first month has passed, or there is no reason or one that the gate stops
     */
    @Performs(INSPECTION_REGISTER)
    public void extend(String number, String reason) {
        InspectionRequest request = held(number);
        LocalDate today = LocalDate.now(clock);
        Refusal.unlessPermitted(isThere.decide(request.isOpen()));
        Refusal.unlessPermitted(extendedInTime.decide(new TermIsExtendedInTime.Facts(RequestView.clock(request), today, reason)));
        Refusal.unlessPermitted(reasons.decide(reason));
        request.extend(new InspectionClock(request.receivedOn(), true).end(), reason.strip(), today);
        papers.keep(request, Kind.EXTENSION, answer.extensionLetter(request));
    }

    /**
     * The resident doesn't want it any more; what came in is let go of, and the domains need not gather.
     *
     * @throws Refusal if there is no such open request
     */
    @Performs(INSPECTION_REGISTER)
    public void withdraw(String number) {
        LocalDate today = LocalDate.now(clock);
        Optional<InspectionRequest> found = requests.byNumber(number).filter(InspectionRequest::isOpen);
        Refusal.unlessPermitted(isThere.decide(found.isPresent()));
        InspectionRequest request = found.orElseThrow();
        touched.person(new Bsn(request.bsn()));
        // The parts first, then the request: the order in which a custodian who hands over holds them.
        crossing.withdraw(request, requests.partsOf(request).stream().map(ReceivedPart::partDomain).toList(), today);
        requests.hold(request);
        Refusal.unlessPermitted(isThere.decide(request.isOpen()));
        answer.forgetAllButLetters(request);
        request.withdraw(today, InspectionRetention.keepUntil(today));
    }

    private InspectionRequest held(String number) {
        Optional<InspectionRequest> found = requests.byNumber(number);
        Refusal.unlessPermitted(isThere.decide(found.isPresent()));
        requests.hold(found.orElseThrow());
        touched.person(new Bsn(found.get().bsn()));
        return found.get();
    }
}
