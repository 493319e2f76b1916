package nl.dossierwacht.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.intake.reading.DocumentReader;
import nl.dossierwacht.intake.reading.Reading;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentRepository;
import nl.dossierwacht.persistence.intake.GateRefusal;
import nl.dossierwacht.rules.RuleBook;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** The documents of the work file, and the fact of what was refused at the gate: the resident inspects both. */
@ApplicationScoped
public class WorkFileInspection implements InspectableSource {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));
    private static final Set<String> DRAWN = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp");

    @Inject
    DocumentRepository documents;

    @Inject
    WorkFile workFile;

    @Inject
    DocumentReader reader;

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        return Stream.concat(documents.of(dossier).stream().map(this::inspectable), documents.refusalsOf(dossier).stream().map(WorkFileInspection::refused)).toList();
    }

    private Inspectable inspectable(Document document) {
        LocalDate on = LocalDate.ofInstant(document.offeredAt(), HERE);
        String title = document.title() + " (" + DATE.format(on) + ')';
        Inspectable item = Inspectable.of(document.dossier(), Inspectable.Kind.WORK_FILE, title, on, () -> part(title, document));
        return switch (document.origin()) {
            case MEDICAL_ADVICE -> item.from("de medisch adviseur");
            case FROM_OTHER_LAW -> item.from("een andere afdeling van de gemeente");
            case UPLOAD, SHARED_NOTE, DECISION, LETTER -> item;
        };
    }

    private BundlePart part(String title, Document document) {
        byte[] content = workFile.read(document);
        if (document.mediaType().equals("application/pdf")) {
            return new BundlePart.PdfPart(title, content);
        }
        return DRAWN.contains(document.mediaType()) ? new BundlePart.ImagePart(title, content) : new BundlePart.TextPart(title, text(document, content));
    }

    /** What a page can't show as it is, is shown as the text that it holds. */
    private String text(Document document, byte[] content) {
        if (document.mediaType().equals("text/plain")) {
            return new String(content, StandardCharsets.UTF_8);
        }
        String said = reader.read(content) instanceof Reading.Read read
                ? read.pages().stream().flatMap(page -> page.lines().stream()).collect(Collectors.joining("\n"))
                : "De tekst van dit stuk kon niet worden overgenomen.";
        return "Dit is de tekst van een bestand dat niet als pagina kan worden getoond. Wilt u het bestand zelf, vraag het ons dan.\n\n" + said;
    }

    private static Inspectable refused(GateRefusal fact) {
        LocalDate on = LocalDate.ofInstant(fact.refusedAt(), HERE);
        String title = "Niet aangenomen op " + DATE.format(on);
        return Inspectable.of(fact.dossier(), Inspectable.Kind.REGISTRATION, title, on, () -> new BundlePart.TextPart(title,
                "Op deze dag werd een stuk aangeboden dat niet in het dossier mag. Het is niet bewaard.\n\n"
                        + RuleBook.text(new RuleId(fact.rule())).map(RuleText::dutch).orElse(fact.rule())));
    }
}
