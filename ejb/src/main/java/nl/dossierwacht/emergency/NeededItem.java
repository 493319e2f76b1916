package nl.dossierwacht.emergency;

/** What can come through the door: little, and each thing by its name. No notes, no files of the medical adviser, no "dossier", no medicines: the municipality holds none (Q3). */
public enum NeededItem {
    /** To be sure that it is this person. */
    IDENTITY("Naam en geboortedatum"),
    /** From advices of the medical adviser: what somebody can't do, for how long, and with what they need support. */
    LIMITATIONS("Beperkingen en waar steun bij nodig is"),
    /** Partner, representative and informal carer. */
    CONTACTS("Wie om de inwoner heen staan"),
    /** Who may be left alone in the house. */
    CHILDREN("Kinderen in het gezin");

    private final String dutch;

    NeededItem(String dutch) {
        this.dutch = dutch;
    }

    /** As it stands in letters and dossiers, which are in Dutch. */
    public String dutch() {
        return dutch;
    }
}
