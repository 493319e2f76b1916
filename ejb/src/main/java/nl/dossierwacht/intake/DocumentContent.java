package nl.dossierwacht.intake;

/** A document to be shown or saved. */
public record DocumentContent(String title, String mediaType, byte[] content) {
}
