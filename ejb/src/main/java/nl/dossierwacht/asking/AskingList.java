package nl.dossierwacht.asking;

import jakarta.enterprise.context.ApplicationScoped;

/** What can be asked of residents in this installation. */
@ApplicationScoped
public class AskingList {

    private final ResidentItems items;

    /** What the server's environment says. */
    public AskingList() {
        items = ResidentItems.in(System.getenv());
    }

    /** The table. */
    public ResidentItems items() {
        return items;
    }
}
