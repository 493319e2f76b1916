package nl.dossierwacht.inspection.bundle;

import java.util.List;

/**
 * What can be in an inspection bundle. There is no kind for a personal note: a note can't be put in a bundle, only a
 * document that was once a note and has since been shared into the dossier.
 */
public sealed interface BundlePart {

    /** The title in the list of contents. */
    String title();

    /**
     * A document of the dossier, as PDF; redacted before it comes here.
     *
     * @param within what it holds, if the list of contents is to name that too
     */
    record PdfPart(String title, byte[] pdf, List<Entry> within) implements BundlePart {
        public PdfPart {
            requireTitle(title);
            pdf = pdf.clone();
            within = List.copyOf(within);
        }

        /** A document that is one thing. */
        public PdfPart(String title, byte[] pdf) {
            this(title, pdf, List.of());
        }
    }

    /** Something inside a part. @param page of the part on which it starts, from 0 */
    record Entry(String title, int page) {
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
