package nl.dossierwacht.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectablePages;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentRepository;
import nl.dossierwacht.persistence.intake.GateRefusal;
import nl.dossierwacht.rules.RuleBook;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;
import nl.dossierwacht.time.DutchDay;

/** The documents of the work file, and the fact of what was refused at the gate: the resident inspects both. */
@ApplicationScoped
public class WorkFileInspection implements InspectableSource {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @Inject
    DocumentRepository documents;

    @Inject
    WorkFile workFile;

    @Inject
    InspectablePages pages;

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        return Stream.concat(documents.of(dossier).stream().map(this::inspectable), documents.refusalsOf(dossier).stream().map(WorkFileInspection::refused)).toList();
    }

    private Inspectable inspectable(Document document) {
        LocalDate on = LocalDate.ofInstant(document.offeredAt(), HERE);
        String title = Inspectable.titled(document.title(), on);
        Inspectable item = Inspectable.of(document.dossier(), Inspectable.Kind.WORK_FILE, title, on, () -> pages.of(title, document.mediaType(), workFile.read(document)));
        return switch (document.origin()) {
            case MEDICAL_ADVICE -> item.from("de medisch adviseur");
            case FROM_OTHER_LAW -> item.from("een andere afdeling van de gemeente");
            case FROM_SOURCE -> item.from("een officiële bron, zoals de BRP");
            case UPLOAD, SHARED_NOTE, DECISION, LETTER, SEEN -> item;
        };
    }

    private static Inspectable refused(GateRefusal fact) {
        LocalDate on = LocalDate.ofInstant(fact.refusedAt(), HERE);
        String title = "Niet aangenomen op " + DutchDay.of(on);
        return Inspectable.of(fact.dossier(), Inspectable.Kind.REGISTRATION, title, on, () -> new BundlePart.TextPart(title,
                "Op deze dag werd een stuk aangeboden dat niet in het dossier mag. Het is niet bewaard.\n\n"
                        + RuleBook.text(new RuleId(fact.rule())).map(RuleText::dutch).orElse(fact.rule())));
    }
}
