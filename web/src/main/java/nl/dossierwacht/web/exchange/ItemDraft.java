package nl.dossierwacht.web.exchange;

/** One item of a request as it is typed. */
public class ItemDraft {

    private final String name;
    private final String consent;
    private boolean chosen;
    private String why;

    /** An item that can be chosen. @param consent id of the consent that names it; empty if none does */
    ItemDraft(String name, String consent) {
        this.name = name;
        this.consent = consent;
    }

    public String getName() {
        return name;
    }

    public String getConsent() {
        return consent;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
