package nl.dossierwacht.medical;

import static nl.dossierwacht.separation.Action.ADVICE_ASK;
import static nl.dossierwacht.separation.Action.DOSSIER_OPEN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.dossier.RegisteredPersons;
import nl.dossierwacht.medical.AskOutcome.AlreadyAsked;
import nl.dossierwacht.medical.AskOutcome.Asked;
import nl.dossierwacht.medical.AskOutcome.Held;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;
import nl.dossierwacht.persistence.medical.AdviceRepository;
import nl.dossierwacht.persistence.medical.AdviceRequest;
import nl.dossierwacht.persistence.medical.AdviserFile;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.ring.RingViolation;
import nl.dossierwacht.separation.JobHat;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;

/** Asking the medical adviser, from a dossier: a question and the limitation it is about cross, and who it is; nothing else. */
@Stateless
public class AdviceRequestService {

    /** Leaves, of a Wmo decision's two weeks after the report of six (Wmo 2.3.5), room before and after. */
    private static final int WEEKS_TO_ANSWER = 3;

    private final LimitationNotCondition limitation = new LimitationNotCondition();
    private final AdviceGoesToWhoAsked goesToWhoAsked = new AdviceGoesToWhoAsked();

    @Inject
    AdviceRepository advices;

    @Inject
    RegisteredPersons registered;

    @Inject
    OpenDossiers open;

    @Inject
    JobHat jobHat;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    /** The questions of a dossier, the newest first; empty whether it has none or isn't this hat's. */
    @Performs(DOSSIER_OPEN)
    public List<AdviceRequestView> of(String dossierNumber) {
        return open.findOpen(dossierNumber).map(dossier -> {
            touched.dossier(dossier.id());
            return advices.of(dossier).stream().map(AdviceRequestView::of).toList();
        }).orElse(List.of());
    }

    /**
     * Asks the adviser.
     *
     * @throws Refusal if there is no such dossier under this hat, or it is archived
     */
    @Performs(ADVICE_ASK)
    public AskOutcome ask(String dossierNumber, AdviceQuestion asked) {
        Dossier dossier = open.inWork(dossierNumber);
        var facts = new LimitationNotCondition.Facts(asked.texts());
        if (!limitation.decide(facts).isPermitted()) {
            return new Held(limitation.id(), limitation.found(facts));
        }
        if (advices.of(dossier).stream().anyMatch(request -> request.state() == AdviceRequest.State.ASKED)) {
            return new AlreadyAsked();
        }
        LocalDate today = LocalDate.now(clock);
        AdviceRequest request = new AdviceRequest(dossier, asked.question(), asked.limitation(), HatScope.require().employee(), today, today.plusWeeks(WEEKS_TO_ANSWER));
        advices.keep(request);
        openFile(request, registered.resident(dossier));
        return new Asked();
    }

    /**
     * The advice isn't needed any more; the adviser's file closes.
     *
     * @throws RingViolation if there is no such open question under this hat
     */
    @Performs(ADVICE_ASK)
    public void withdraw(UUID requestId) {
        AdviceRequest request = advices.requestToClose(requestId).filter(found -> found.state() == AdviceRequest.State.ASKED).orElseThrow(AdviceRequestService::notHere);
        touched.dossier(request.dossier().id());
        LocalDate today = LocalDate.now(clock);
        request.withdraw(today);
        jobHat.in(AdviserDomain.of(request.domain()), ADVICE_ASK, goesToWhoAsked.id(), (UUID) null, () -> {
            advices.fileOn(requestId).ifPresent(file -> file.withdrawn(today));
            return requestId;
        });
    }

    private void openFile(AdviceRequest request, DossierPerson resident) {
        DomainKey adviser = AdviserDomain.of(request.domain());
        var question = new AdviserFile.Question(request.id(), request.domain(), resident.displayName(), resident.birthDate().orElse(null), request.question(),
                request.limitation(), request.askedOn(), request.answerBy());
        jobHat.in(adviser, ADVICE_ASK, goesToWhoAsked.id(), (UUID) null, () -> {
            String reference = advices.nextReference(question.askedOn());
            advices.keep(new AdviserFile(adviser, reference, question));
            return reference;
        });
    }

    private static RingViolation notHere() {
        return new RingViolation("not of this hat");
    }
}
