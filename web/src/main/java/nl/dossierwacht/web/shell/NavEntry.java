package nl.dossierwacht.web.shell;

/** One entry of the navigation. @param count what waits there; 0 shows nothing @param apart whether a group of entries begins with it */
public record NavEntry(String name, String icon, String path, int count, boolean apart) {

    NavEntry(String name, String icon, String path, int count) {
        this(name, icon, path, count, false);
    }

    /** The same, as the first of a group. */
    NavEntry beginning() {
        return new NavEntry(name, icon, path, count, true);
    }
}
