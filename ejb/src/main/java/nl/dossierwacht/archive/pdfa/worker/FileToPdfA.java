package nl.dossierwacht.archive.pdfa.worker;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Makes a file into PDF/A by what it is; nothing is called PDF/A that the validator doesn't call so. */
final class FileToPdfA {

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/tiff", "image/gif", "image/bmp");

    private final PdfAValidation validation = new PdfAValidation();

    /** @param content the same array as came in if it was PDF/A already */
    record Result(String pronom, byte[] content) {
    }

    /** Empty if the file can't be made into PDF/A. */
    Optional<Result> convert(String mediaType, String title, byte[] content) {
        try {
            Optional<byte[]> pdf = pdf(mediaType, title, content);
            return pdf.flatMap(made -> validation.pronomOf(made).map(pronom -> new Result(pronom, made)));
        } catch (IOException | RuntimeException | StackOverflowError notPossible) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> pdf(String mediaType, String title, byte[] content) throws IOException {
        if (mediaType.equals("application/pdf")) {
            return Optional.of(content);
        }
        if (PICTURES.contains(mediaType)) {
            return Optional.of(new PictureToPdf().convert(title, content));
        }
        return mediaType.startsWith("text/plain") ? Optional.of(new TextToPdf().convert(title, content)) : Optional.empty();
    }
}
