package nl.dossierwacht.archive;

/** An archived item to be saved. @param fileName how the file is called outside, without anything of a person */
public record ArchivedContent(String fileName, String mediaType, byte[] content) {
}
