package nl.dossierwacht.inspection.bundle;

/**
 * What can be in an inspection bundle. There is no kind for a personal note: a note can't be put in a bundle, only a
 * document that was once a note and has since been shared into the dossier.
 */
public sealed interface BundlePart {

    /** The title in the list of contents. */
    String title();

    /** A document of the dossier, as PDF; redacted before it comes here. */
    record PdfPart(String title, byte[] pdf) implements BundlePart {
        public PdfPart {
            requireTitle(title);
            pdf = pdf.clone();
        }
    }

    /** A picture of the dossier, as JPEG or PNG. */
    record ImagePart(String title, byte[] image) implements BundlePart {
        public ImagePart {
            requireTitle(title);
            image = image.clone();
        }
    }

    /** Data that stand in fields, written out. */
    record TextPart(String title, String text) implements BundlePart {
        public TextPart {
            requireTitle(title);
        }
    }

    private static void requireTitle(String title) {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a part of a bundle has a title");
        }
    }
}
