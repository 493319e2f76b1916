package nl.dossierwacht.intake;

import static nl.dossierwacht.separation.Action.DOCUMENT_FILE;
import static nl.dossierwacht.separation.Action.DOCUMENT_LIST;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.DossierIsThere;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentRepository;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.reason.ReasonGate;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;

/** What becomes of a document that passed the gate: it enters the work file with its necessity, now or for a later step, or it goes again (Q1, 16). */
@Stateless
public class FilingService {

    private final DossierIsThere isThere = new DossierIsThere();
    private final NecessityIsStated necessityIsStated = new NecessityIsStated();
    private final PhaseAndBasisFit phaseAndBasis = new PhaseAndBasisFit();
    private final DecidedGoesByFinalising byFinalising = new DecidedGoesByFinalising();
    private final LaterStepHasADay laterStep = new LaterStepHasADay();
    private final ReasonGate reasons = new ReasonGate();
    private final Catalogue catalogue = Catalogue.load();
    private final LegalBases bases = LegalBases.load();

    @Inject
    OpenDossiers dossiers;

    @Inject
    DocumentRepository documents;

    @Inject
    Dispositions dispositions;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    /**
     * Gives the necessity answers; the document enters the work file.
     *
     * @throws Refusal if an answer is missing, no reason or held by the gate, or a rule refuses phase, basis or the later step
     */
    @Performs(DOCUMENT_FILE)
    public void file(UUID id, String kind, String title, Answers answers) {
        Document document = found(id);
        dossiers.inWork(document.dossier().number());
        judge(document, answers.necessity());
        answers.later().ifPresent(later -> Refusal.unlessPermitted(laterStep.decide(new LaterStepHasADay.Facts(document.domain().task(), later.step(), later.by(), LocalDate.now(clock)))));
        document.enterWorkFile(catalogue.kind(document.domain(), kind).map(Catalogue.Kind::code).orElseThrow(() -> new IllegalArgumentException("no such kind")), answers.necessity());
        document.rename(FileNames.title(title));
        answers.later().ifPresent(later -> document.waitFor(later.step(), later.by()));
    }

    /**
     * The later step has come for a document that waited for it, and it is needed there.
     *
     * @throws Refusal if an answer is missing or no reason, or it didn't wait
     */
    @Performs(DOCUMENT_FILE)
    public void used(UUID id, Necessity answers) {
        Document document = found(id);
        dossiers.inWork(document.dossier().number());
        Refusal.unlessPermitted(isThere.decide(document.laterStep().isPresent()));
        judge(document, answers);
        document.used(answers);
    }

    private void judge(Document document, Necessity answers) {
        Refusal.unlessPermitted(necessityIsStated.decide(new NecessityIsStated.Facts(answers.purpose(), answers.whyNeeded(), answers.whyNotLess())));
        Refusal.unlessPermitted(reasons.decide(answers.purpose(), answers.whyNeeded(), answers.whyNotLess()));
        Refusal.unlessPermitted(phaseAndBasis.decide(new PhaseAndBasisFit.Facts(document.domain().law(), document.domain().task(), answers.phase(), answers.legalBasis())));
    }

    /**
     * A document of the resident isn't needed: it goes, and they get a letter that says so and that it is asked again if it is (Q1).
     *
     * @throws Refusal if it isn't there, isn't one that the resident gave, or was in the work file at the decision
     */
    @Performs(DOCUMENT_FILE)
    public void notNeeded(UUID id, boolean returned) {
        Document document = found(id);
        Refusal.unlessPermitted(isThere.decide(document.origin() == Document.Origin.UPLOAD));
        dossiers.inWork(document.dossier().number());
        Refusal.unlessPermitted(byFinalising.decide(new DecidedGoesByFinalising.Facts(document.dossier().stage(), document.state())));
        dispositions.remove(document, returned);
    }

    /** Documents in one's own dossiers that wait for answers. */
    @Performs(DOCUMENT_LIST)
    public List<DocumentLine> waiting() {
        return documents.offeredTo(HatScope.require().employee()).stream().map(DocumentLine::of).toList();
    }

    /** Documents in one's own dossiers that waited for a later step, whose day has been: they are used now, or go. */
    @Performs(DOCUMENT_LIST)
    public List<DocumentLine> waitedInVain() {
        return documents.waitedInVain(HatScope.require().employee(), LocalDate.now(clock)).stream().map(DocumentLine::of).toList();
    }

    /** The legal bases to choose from under the hat that is worn. */
    @Performs(DOCUMENT_LIST)
    public List<LegalBases.Basis> bases() {
        return bases.under(HatScope.require().hat().domain().law());
    }

    /** The kinds to choose from under the hat that is worn. */
    @Performs(DOCUMENT_LIST)
    public List<Catalogue.Kind> kinds() {
        return catalogue.under(HatScope.require().hat().domain());
    }

    private Document found(UUID id) {
        Optional<Document> document = documents.byId(id);
        Refusal.unlessPermitted(isThere.decide(document.isPresent()));
        document.ifPresent(there -> {
            dossiers.reached(there.dossier());
            touched.dossier(there.dossier().id());
            touched.document(there.id());
        });
        return document.orElseThrow();
    }
}
