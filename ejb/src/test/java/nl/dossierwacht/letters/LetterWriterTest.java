package nl.dossierwacht.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class LetterWriterTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 2, 28);
    private static final LetterWriter WRITER = new LetterWriter();

    @BeforeAll
    static void startTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Letter> everyKindInBothLanguages() {
        return Stream.of(LetterLanguage.values()).flatMap(language -> everyKind(envelope(language, "M. de Vries")));
    }

    private static Stream<Letter> everyKind(Envelope envelope) {
        LetterTexts texts = LetterTexts.in(envelope);
        return Stream.of(texts.medicalPaperReturned(RECEIVED),
                texts.medicalPaperForwarded(RECEIVED, "Medisch bureau Voorbeeldstad"),
                texts.documentReturned(RECEIVED, "huurcontract"),
                texts.documentDestroyed(RECEIVED, "huurcontract"),
                texts.dutyToInform(RECEIVED, "een aanvraag op grond van de Wmo", List.of("naam", "adres"),
                        Optional.of("de Basisregistratie Personen"), "15 jaar"),
                texts.inspectionAnswer(answer()),
                texts.papersGone("aanvraag traplift", List.of(texts.paper("rooster.pdf", RECEIVED)), List.of(texts.paper("folder <oud>", RECEIVED))));
    }

    private static Envelope envelope(LetterLanguage language, String addressee) {
        return new Envelope(language, "Gemeente Voorbeeldstad", List.of("Postbus 1, 1234 AB Voorbeeldstad", "Telefoon 14 0123"),
                addressee, List.of("Voorbeeldstraat 12", "1234 AB Voorbeeldstad"), LocalDate.of(2026, 3, 2),
                "W-2026-00412", "Team Wmo");
    }

    private static InspectionAnswer answer() {
        return new InspectionAnswer(RECEIVED, List.of("Uw aanvraag om hulp bij het huishouden"),
                List.of("naam en adres", "verslag van het gesprek", "medisch advies: uw beperkingen en de duur"),
                List.of(), "15 jaar na het besluit", List.of("Basisregistratie Personen"), List.of(),
                List.of("De naam van een andere persoon is onleesbaar gemaakt (UAVG artikel 41, lid 1, onder i)."));
    }

    @ParameterizedTest
    @MethodSource("everyKindInBothLanguages")
    void isArchivableAndReadableAloud(Letter letter) throws Exception {
        byte[] pdf = WRITER.write(letter);
        assertValid(pdf, PDFAFlavour.PDFA_2_A);
        assertValid(pdf, PDFAFlavour.PDFUA_1);
        assertTrue(text(pdf).contains(letter.subject()));
    }

    @Test
    void carriesMarkupInATextAsTextOnly() throws Exception {
        String hostile = "Jan </p><img src='file:///etc/passwd'/> & \"Söns\" \u0000]]>";
        byte[] pdf = WRITER.write(LetterTexts.in(envelope(LetterLanguage.DUTCH, hostile)).documentReturned(RECEIVED, "{0} <b>akte</b>"));
        String text = text(pdf).replaceAll("\\s+", " ");
        assertTrue(text.contains("<img src='file:///etc/passwd'/> & \"Söns\""), text);
        assertTrue(text.contains("{0} <b>akte</b>"), text);
        assertValid(pdf, PDFAFlavour.PDFA_2_A);
    }

    @ParameterizedTest
    @EnumSource(LetterLanguage.class)
    void onlyADecisionSaysHowToObject(LetterLanguage language) {
        List<Letter> letters = everyKind(envelope(language, "M. de Vries")).toList();
        assertTrue(letters.get(5).objection().isPresent());
        assertTrue(letters.size() > 5);
        assertTrue(letters.subList(0, 5).stream().noneMatch(letter -> letter.objection().isPresent()));
    }

    @Test
    void saysAllThatArticle15AsksFor() throws Exception {
        String text = text(WRITER.write(LetterTexts.in(envelope(LetterLanguage.DUTCH, "M. de Vries")).inspectionAnswer(answer())))
                .replaceAll("\\s+", " ");
        for (String part : List.of("hulp bij het huishouden", "verslag van het gesprek", "aan niemand anders gegeven",
                "15 jaar na het besluit", "te verbeteren", "Autoriteit Persoonsgegevens", "Basisregistratie Personen",
                "Een medewerker neemt altijd het besluit", "onleesbaar gemaakt", "binnen zes weken")) {
            assertTrue(text.contains(part), part);
        }
    }

    @Test
    void refusesAnAnswerWithoutPurpose() {
        assertThrows(IllegalArgumentException.class, () -> new InspectionAnswer(RECEIVED, List.of(), List.of("naam"),
                List.of(), "15 jaar", List.of(), List.of(), List.of()));
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertEquals(new TreeSet<>(LetterTexts.texts(LetterLanguage.DUTCH).keySet()),
                new TreeSet<>(LetterTexts.texts(LetterLanguage.ENGLISH).keySet()));
    }

    @Test
    void canBeDrawnAsAPicture() throws Exception {
        byte[] pdf = WRITER.write(LetterTexts.in(envelope(LetterLanguage.DUTCH, "M. de Vries")).inspectionAnswer(answer()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            File picture = new File("target/letter.png");
            assertTrue(ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 90), "png", picture));
            assertFalse(document.getDocumentCatalog().getLanguage().isBlank());
        }
    }

    private static void assertValid(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.isCompliant(), () -> result.getTestAssertions().stream().limit(5).toList().toString());
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
