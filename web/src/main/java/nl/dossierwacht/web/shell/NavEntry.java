package nl.dossierwacht.web.shell;

/** One entry of the navigation. @param count what waits there; 0 shows nothing */
public record NavEntry(String name, String icon, String path, int count) {
}
