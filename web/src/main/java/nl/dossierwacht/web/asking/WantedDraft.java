package nl.dossierwacht.web.asking;

import nl.dossierwacht.asking.AskingRoom;

/** One thing of the list as it is typed: whether it is asked or fetched, and why. */
public class WantedDraft {

    private final AskingRoom.Choice choice;
    private boolean chosen;
    private String why;

    /** A thing that can be chosen, with the usual reason. */
    WantedDraft(AskingRoom.Choice choice) {
        this.choice = choice;
        this.why = choice.usualWhy();
    }

    public AskingRoom.Choice getChoice() {
        return choice;
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
