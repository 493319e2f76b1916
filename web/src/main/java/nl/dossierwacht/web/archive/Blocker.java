package nl.dossierwacht.web.archive;

/** What keeps a dossier from being finalised. @param path where it is solved; empty if only waiting helps */
public record Blocker(String text, String path) {
}
