package nl.dossierwacht.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.dossier.OpenEnd.Kind;
import nl.dossierwacht.dossier.WorkFilePart;
import nl.dossierwacht.identity.IdentityRecords;
import nl.dossierwacht.intake.gate.NoFreeMedicalPaper;
import nl.dossierwacht.intake.gate.NoIdentityCopy;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentRepository;
import nl.dossierwacht.persistence.intake.GateRefusal;

/** What the gate let in and kept out of a work file. */
@ApplicationScoped
public class IntakePart implements WorkFilePart {

    private static final String MEDICAL = new NoFreeMedicalPaper().id().value();
    private static final Set<String> IDENTITY = Stream.of(Law.values()).filter(law -> law != Law.NONE)
            .map(law -> NoIdentityCopy.under(law).id().value()).collect(Collectors.toUnmodifiableSet());

    @Inject
    DocumentRepository documents;

    @Inject
    IdentityRecords identity;

    @Override
    public int pieces(Dossier dossier) {
        return documents.countOf(dossier);
    }

    @Override
    public List<OpenEnd> openEnds(Dossier dossier) {
        List<OpenEnd> ends = new ArrayList<>();
        documents.of(dossier).stream().filter(document -> document.state() == Document.State.OFFERED)
                .forEach(document -> ends.add(new OpenEnd(Kind.UNANSWERED, document.title(), document.id())));
        documents.of(dossier).forEach(document -> document.look().found()
                .ifPresent(found -> ends.add(new OpenEnd(found.isAsked() ? Kind.ASKED_AGAIN : Kind.FOUND_AGAIN, document.title(), document.id()))));
        List<GateRefusal> refusals = documents.refusalsOf(dossier);
        refusals.stream().filter(IntakePart::isOpenMedical).forEach(fact -> ends.add(OpenEnd.of(Kind.NOT_FOLLOWED_UP, "")));
        if (refusals.stream().anyMatch(fact -> IDENTITY.contains(fact.rule())) && !identity.isEstablished(dossier)) {
            ends.add(OpenEnd.of(Kind.IDENTITY_NOT_ESTABLISHED, ""));
        }
        return ends;
    }

    static boolean isOpenMedical(GateRefusal fact) {
        return fact.rule().equals(MEDICAL) && fact.followedUp().isEmpty();
    }

    @Override
    public void cease(Dossier dossier) {
        documents.removeAllOf(dossier);
    }
}
