package nl.dossierwacht.demo.town;

import static nl.dossierwacht.separation.Action.DOCUMENT_OFFER;

import java.time.Clock;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.demo.papers.DemoPaper;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.intake.gate.Finding;
import nl.dossierwacht.intake.gate.UploadGate;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentRepository;
import nl.dossierwacht.persistence.intake.GateRefusal;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.separation.Performs;

/** Where papers come in while the demo is loaded. They are drawn here, and read when they are archived; what the gate would have refused is only told. */
@Stateless
public class Desk {

    @Inject
    OpenDossiers dossiers;

    @Inject
    WorkFile workFile;

    @Inject
    DocumentRepository documents;

    @Inject
    Clock clock;

    /** Takes in a paper, which then waits for its necessity answers. */
    @Performs(DOCUMENT_OFFER)
    public UUID takeIn(String dossierNumber, DemoPaper paper) {
        return workFile.offer(dossiers.inWork(dossierNumber), new WorkFile.Item(paper.title(), "other", Document.Origin.UPLOAD, paper.mediaType(), 1), paper.content()).id();
    }

    /** Records that something was refused. */
    @Performs(DOCUMENT_OFFER)
    public UUID refuse(String dossierNumber, RuleId rule, Finding.Kind kind) {
        Dossier dossier = dossiers.inWork(dossierNumber);
        GateRefusal fact = new GateRefusal(dossier, rule.value(), new GateRefusal.Evidence(kind.name(), 1, UploadGate.DETECTORS), HatScope.require().employee(), clock.instant());
        documents.keep(fact);
        return fact.id();
    }
}
