package nl.dossierwacht.intake;

import static nl.dossierwacht.separation.Action.DOCUMENT_FILE;
import static nl.dossierwacht.separation.Action.DOCUMENT_LIST;
import static nl.dossierwacht.separation.Action.DOCUMENT_OFFER;
import static nl.dossierwacht.separation.Action.DOCUMENT_READ;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.DossierIsThere;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.dossier.RegisteredPersons;
import nl.dossierwacht.intake.gate.Finding;
import nl.dossierwacht.intake.gate.KnownPeople;
import nl.dossierwacht.intake.gate.UploadGate;
import nl.dossierwacht.intake.gate.Verdict;
import nl.dossierwacht.intake.reading.PageCutter;
import nl.dossierwacht.intake.reading.Reading;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentRepository;
import nl.dossierwacht.persistence.intake.GateAnswers;
import nl.dossierwacht.persistence.intake.GateLook;
import nl.dossierwacht.persistence.intake.GateRefusal;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.reading.OldReports;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;

/** A document's way into the work file: gate, necessity, or the lawful other way. */
@Stateless
public class IntakeService {

    private final DossierIsThere isThere = new DossierIsThere();
    private final Catalogue catalogue = Catalogue.load();

    @Inject
    OpenDossiers dossiers;

    @Inject
    DocumentRepository documents;

    @Inject
    UploadGate gate;

    @Inject
    PageCutter cutter;

    @Inject
    GateAnswers answers;

    @Inject
    RegisteredPersons registered;

    @Inject
    WorkFile workFile;

    @Inject
    Dispositions dispositions;

    @Inject
    IntakeReports reports;

    @Inject
    OldReports oldReports;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    /**
     * Offers a file to a dossier. What the gate refuses is in no table when this returns: the fact is.
     *
     * @param fileName as its owner called it; kept only if the file is accepted
     * @param denied what the gate asked and the employee denied, the last one now
     */
    @Performs(DOCUMENT_OFFER)
    public Offer offer(String dossierNumber, String fileName, byte[] content, List<Verdict.Question> denied) {
        Dossier dossier = dossiers.inWork(dossierNumber);
        Verdict verdict = gate.judge(dossier.domain().law(), new KnownPeople(registered.numbersIn(dossier), registered.birthDatesIn(dossier)), content);
        if (verdict instanceof Verdict.Refused refused) {
            UUID fact = refuse(dossier, refused.rule(), evidence(refused.evidence().get(0)));
            return new Offer.Refused(fact, refused.rule(), refused.evidence(), refused.alternatives(), looks(content, refused));
        }
        if (verdict instanceof Verdict.Unreadable unreadable) {
            return new Offer.Unreadable(unreadable.rule(), unreadable.reason());
        }
        List<GateLook.Found> saidNot = new ArrayList<>();
        while (verdict instanceof Verdict.Asked asked) {
            if (!denied.contains(asked.question())) {
                return new Offer.Asked(asked.question(), asked.evidence());
            }
            if (denied.indexOf(asked.question()) == denied.size() - 1) {
                answered(asked.question(), asked.evidence(), false);
            }
            saidNot.add(doubt(asked.question()));
            verdict = asked.otherwise();
        }
        return accept(dossier, fileName, content, (Verdict.Accepted) verdict, saidNot);
    }

    private Offer accept(Dossier dossier, String fileName, byte[] content, Verdict.Accepted accepted, List<GateLook.Found> saidNot) {
        // Another window may offer the same at this moment: the second would find none here, and break on it in the database.
        dossiers.lock(dossier);
        Optional<Document> same = documents.withContent(dossier, WorkFile.sha256(content));
        if (same.isPresent()) {
            return new Offer.Duplicate(same.get().title());
        }
        String title = FileNames.title(fileName);
        Document document = workFile.offer(dossier, new WorkFile.Item(title, "other", Document.Origin.UPLOAD, accepted.mediaType(), accepted.pages()), content);
        document.looked(GateLook.passed(UploadGate.DETECTORS, saidNot));
        touched.document(document.id());
        return new Offer.Waiting(document.id(), title, accepted.pages(), catalogue.suggested(dossier.domain(), title).code(), accepted.hints(), accepted.others());
    }

    private static GateLook.Found doubt(Verdict.Question question) {
        return question == Verdict.Question.IS_IT_MEDICAL ? GateLook.Found.PERHAPS_MEDICAL : GateLook.Found.PERHAPS_IDENTITY;
    }

    /**
     * Offers what is left of a file without pages that can't stay; the gate judges it as any other.
     *
     * @param pages counted from one
     */
    @Performs(DOCUMENT_OFFER)
    public Offer offerWithout(String dossierNumber, String fileName, byte[] content, Set<Integer> pages) {
        Optional<byte[]> rest = cutter.without(content, pages);
        if (rest.isEmpty()) {
            dossiers.inWork(dossierNumber);
            Verdict.Unreadable unreadable = (Verdict.Unreadable) gate.unread(Reading.Reason.DAMAGED);
            return new Offer.Unreadable(unreadable.rule(), unreadable.reason());
        }
        return offer(dossierNumber, fileName, rest.get(), List.of());
    }

    /** How the pages look that could stay, if only some can't; of those that can't, nothing is drawn. */
    private List<byte[]> looks(byte[] content, Verdict.Refused refused) {
        Set<Integer> stopped = refused.evidence().stream().map(Finding::page).collect(Collectors.toSet());
        if (stopped.contains(0)) {
            return List.of();
        }
        List<byte[]> looks = cutter.looks(content, stopped);
        return looks.stream().anyMatch(look -> look.length > 0) ? looks : List.of();
    }

    /** The employee says that a file is what the gate suspected: refused after all, and the fact is kept. @param asked as the gate did */
    @Performs(DOCUMENT_OFFER)
    public Offer admit(String dossierNumber, Offer.Asked asked, RuleId rule, List<Alternative> alternatives) {
        Dossier dossier = dossiers.inWork(dossierNumber);
        answered(asked.question(), asked.evidence(), true);
        return new Offer.Refused(refuse(dossier, rule, new GateRefusal.Evidence("SAID_BY_EMPLOYEE", 0, UploadGate.DETECTORS)), rule, List.of(), alternatives, List.of());
    }

    /** What was answered is kept without file, dossier or employee: for how often the gate doubts, and whether it should. */
    private void answered(Verdict.Question question, List<Finding> evidence, boolean isThat) {
        String seen = evidence.stream().map(finding -> finding.kind().name()).distinct().sorted().collect(Collectors.joining(","));
        answers.keep(new GateAnswers.Question(question.name(), seen, UploadGate.DETECTORS), isThat, LocalDate.now(clock));
    }

    private static GateRefusal.Evidence evidence(Finding first) {
        return new GateRefusal.Evidence(first.kind().name(), first.page(), UploadGate.DETECTORS);
    }

    private UUID refuse(Dossier dossier, RuleId rule, GateRefusal.Evidence evidence) {
        GateRefusal fact = new GateRefusal(dossier, rule.value(), evidence, HatScope.require().employee(), clock.instant());
        documents.keep(fact);
        return fact.id();
    }

    /** What was done with a medical paper that was refused; the resident gets a letter that says so (Q3, 22). */
    @Performs(DOCUMENT_FILE)
    public UUID followUp(UUID refusal, Alternative done) {
        Optional<GateRefusal> fact = documents.refusal(refusal);
        Refusal.unlessPermitted(isThere.decide(fact.isPresent()));
        Dossier dossier = dossiers.inWork(fact.orElseThrow().dossier().number());
        return dispositions.medical(dossier, fact.get(), done);
    }

    /** The medical papers that were refused and of which nobody said yet what was done with them, the oldest first. */
    @Performs(DOCUMENT_LIST)
    public List<OpenRefusal> toFollowUp(String dossierNumber) {
        return documents.refusalsOf(dossiers.any(dossierNumber)).stream().filter(IntakePart::isOpenMedical).map(fact -> new OpenRefusal(fact.id(), fact.refusedAt())).toList();
    }

    /** The documents of a dossier, in the order in which they came. */
    @Performs(DOCUMENT_LIST)
    public List<DocumentLine> of(String dossierNumber) {
        return documents.of(dossiers.any(dossierNumber)).stream().map(DocumentLine::of).toList();
    }

    /** What was kept out of one's own dossiers this month. */
    @Performs(DOCUMENT_LIST)
    public KeptOut keptOut() {
        Instant since = LocalDate.now(clock).withDayOfMonth(1).atStartOfDay(clock.getZone()).toInstant();
        String employee = HatScope.require().employee();
        return KeptOut.of(documents.rulesOfRefusals(employee, since), documents.count(employee, Dispositions.LETTER_NOT_NEEDED, since));
    }

    /**
     * The content of a document; asked for at the moment it is shown.
     *
     * @throws Refusal if it isn't there, or is old and nothing was said of it today
     */
    @Performs(DOCUMENT_READ)
    public DocumentContent read(UUID id) {
        Document document = found(id);
        oldReports.requireSaid(reports.of(document));
        return new DocumentContent(document.title(), document.mediaType(), workFile.read(document));
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
