package nl.dossierwacht.inspection;

/** A bundle or a letter, to be shown or saved. @param fileName holds the request's number, nothing of a person */
public record PaperContent(String fileName, byte[] pdf) {
}
