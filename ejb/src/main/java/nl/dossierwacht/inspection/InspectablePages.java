package nl.dossierwacht.inspection;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.intake.reading.DocumentReader;
import nl.dossierwacht.intake.reading.Reading;

/** Puts a document on pages: as it is where pages can show it, else as the text that it holds. */
@ApplicationScoped
public class InspectablePages {

    private static final String PDF = "application/pdf";
    private static final String TEXT = "text/plain";
    private static final Set<String> DRAWN = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp");

    @Inject
    DocumentReader reader;

    /** The pages of a document that passed the gate when it came in. */
    public BundlePart of(String title, String mediaType, byte[] content) {
        if (mediaType.equals(PDF)) {
            return new BundlePart.PdfPart(title, content);
        }
        return DRAWN.contains(mediaType) ? new BundlePart.ImagePart(title, content) : new BundlePart.TextPart(title, text(mediaType, content));
    }

    private String text(String mediaType, byte[] content) {
        if (mediaType.equals(TEXT)) {
            return new String(content, StandardCharsets.UTF_8);
        }
        String said = reader.read(content) instanceof Reading.Read read
                ? read.pages().stream().flatMap(page -> page.lines().stream()).collect(Collectors.joining("\n"))
                : "De tekst van dit stuk kon niet worden overgenomen.";
        return "Dit is de tekst van een bestand dat niet als pagina kan worden getoond. Wilt u het bestand zelf, vraag het ons dan.\n\n" + said;
    }
}
