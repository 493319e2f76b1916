package nl.dossierwacht.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.archive.ArchiveFiles.Kept;
import nl.dossierwacht.archive.pdfa.Conversion;
import nl.dossierwacht.archive.pdfa.Conversions;
import nl.dossierwacht.identity.IdentityRecords;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.letters.LetterLanguage;
import nl.dossierwacht.letters.LetterWriter;
import nl.dossierwacht.letters.Letterhead;
import nl.dossierwacht.letters.Paper;
import nl.dossierwacht.persistence.archive.ArchiveItem.Form;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.identity.IdentityVerification;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.time.DutchDay;

/** The content of what is archived, in the form in which it is kept: as PDF/A where that can be, else as it came. */
@ApplicationScoped
class ArchiveContents {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Map<String, String> KINDS = Map.of("PASSPORT", "Paspoort", "IDENTITY_CARD", "Identiteitskaart", "RESIDENCE_DOCUMENT", "Verblijfsdocument",
            "DRIVING_LICENCE", "Rijbewijs");

    private final LetterWriter writer = new LetterWriter();

    @Inject
    WorkFile workFile;

    @Inject
    IdentityRecords identity;

    @Inject
    Letterhead letterhead;

    @Inject
    Conversions conversions;

    /**
     * The contents in the order of the items.
     *
     * @throws nl.dossierwacht.archive.pdfa.ConversionUnavailable if nothing can be converted now
     */
    List<Kept> of(Dossier dossier, List<FinaliseItem> items) {
        Map<UUID, Document> documents = workFile.documentsOf(dossier).stream().collect(Collectors.toMap(Document::id, Function.identity()));
        Map<UUID, IdentityVerification> seen = identity.kept(dossier).stream().collect(Collectors.toMap(IdentityVerification::id, Function.identity()));
        try (Conversion conversion = conversions.start()) {
            List<Kept> kept = new ArrayList<>();
            for (FinaliseItem item : items) {
                kept.add(seen.containsKey(item.id()) ? statement(dossier, seen.get(item.id())) : content(conversion, documents.get(item.id())));
            }
            return kept;
        }
    }

    private Kept content(Conversion conversion, Document document) {
        byte[] content = workFile.read(document);
        Optional<Conversion.PdfA> converted = conversion.toPdfA(document.mediaType(), document.title(), content);
        return converted.map(pdf -> new Kept(Form.PDF_A, Formats.PDF, pdf.pronom(), pdf.content()))
                .orElseGet(() -> new Kept(Form.ORIGINAL, document.mediaType(), Formats.ofOriginal(document.mediaType(), content), content));
    }

    private Kept statement(Dossier dossier, IdentityVerification seen) {
        Paper paper = new Paper(LetterLanguage.DUTCH, letterhead.name(dossier.domain()), "Identiteit vastgesteld",
                List.of(new Paper.Mark("Dossier", dossier.number()), new Paper.Mark("Gezien op", DutchDay.of(seen.seenOn())), new Paper.Mark("Gezien door", seen.seenBy())),
                List.of(new Paper.Section("Document", KINDS.getOrDefault(seen.documentKind(), seen.documentKind())), new Paper.Section("Nummer", seen.documentNumber()),
                        new Paper.Section("Geldig tot en met", DutchDay.of(seen.validUntil())),
                        new Paper.Section("Geen kopie", "Het document is bekeken. Er is geen kopie gemaakt.")));
        return new Kept(Form.STATEMENT, Formats.PDF, Formats.PDF_A_2A, writer.write(paper));
    }
}
