package nl.dossierwacht.archive.pdfa.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Says of a PDF which flavour of PDF/A it is, by the whole standard and not by what it says of itself. */
final class PdfAValidation {

    private static final Map<String, String> PRONOM = Map.of("1a", "fmt/95", "1b", "fmt/354", "2a", "fmt/476", "2b", "fmt/477", "2u", "fmt/478", "3a", "fmt/479", "3b", "fmt/480",
            "3u", "fmt/481");

    PdfAValidation() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** The code of the flavour in the PRONOM register; empty if it isn't PDF/A, whatever it says. */
    Optional<String> pronomOf(byte[] pdf) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf))) {
            PDFAFlavour claimed = parser.getFlavour();
            String pronom = PRONOM.get(claimed.getId());
            if (pronom == null) {
                return Optional.empty();
            }
            try (PDFAValidator validator = Foundries.defaultInstance().createValidator(claimed, false)) {
                return validator.validate(parser).isCompliant() ? Optional.of(pronom) : Optional.empty();
            }
        } catch (IOException | ModelParsingException | EncryptedPdfException | ValidationException notValid) {
            return Optional.empty();
        }
    }
}
