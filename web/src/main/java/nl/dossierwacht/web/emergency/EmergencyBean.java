package nl.dossierwacht.web.emergency;

import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.emergency.Danger;
import nl.dossierwacht.emergency.EmergencyService;
import nl.dossierwacht.emergency.GrantedRegistration;
import nl.dossierwacht.emergency.NeededItem;
import nl.dossierwacht.emergency.OpenOutcome;
import nl.dossierwacht.emergency.OpenedView;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;

/** Asking for the door at acute danger, and the doors that who is signed in opened. */
@Named("emergency")
@ViewScoped
public class EmergencyBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EmergencyService emergencies;

    @Inject
    transient GrantedRegistration registration;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    private transient String who;
    private Boolean acute;
    private Boolean cannotBeAsked;
    private transient String danger;
    private transient String whyNotAsked;
    private transient String whyNeeded;
    private transient String[] items;
    private transient List<OpenedView> open;

    /** Opens the page; for a hat that never has a door it isn't there. */
    public void load() throws IOException {
        if (worn.chosen().filter(hat -> Action.EMERGENCY_OPEN.roles().contains(hat.role())).isEmpty()) {
            NotFound.answer();
        }
    }

    /** Whether who is signed in is registered, so that there is a door. */
    public boolean isRegistered() {
        return worn.chosen().filter(registration::opensDoorUnder).isPresent();
    }

    /** Whether the BIG register itself was asked, beside what the municipality confirmed. */
    public boolean isRegisterAsked() {
        return registration.isRegisterAsked();
    }

    /** The doors that are still open. */
    public List<OpenedView> getOpen() {
        if (open == null) {
            open = emergencies.own();
        }
        return open;
    }

    /** Opens the door; what was typed stays if something lacks. */
    public String openDoor() {
        Set<NeededItem> needed = EnumSet.noneOf(NeededItem.class);
        Arrays.stream(items == null ? new String[0] : items).map(NeededItem::valueOf).forEach(needed::add);
        OpenOutcome outcome = emergencies.open(who, new Danger(Boolean.TRUE.equals(acute), Boolean.TRUE.equals(cannotBeAsked), danger, whyNotAsked, whyNeeded, needed));
        if (outcome instanceof OpenOutcome.Opened opened) {
            notices.done("emergency.opened");
            return "/emergency/opened.xhtml?faces-redirect=true&nr=" + opened.reference();
        }
        say(outcome);
        return null;
    }

    private void say(OpenOutcome outcome) {
        if (outcome instanceof OpenOutcome.NoKey) {
            faults.at("door:who", "emergency.who.none");
        } else if (outcome instanceof OpenOutcome.NotAcute not) {
            faults.at("door:" + not.part(), "emergency.notAcute", faults.sentence(not.rule()));
        } else if (outcome instanceof OpenOutcome.Unfinished unfinished) {
            unfinished.missing().forEach(part -> faults.at("door:" + part, part.equals("items") ? "emergency.items.none" : "emergency.missing"));
        } else if (outcome instanceof OpenOutcome.NamesSomebody names) {
            faults.at("door:" + names.part(), "emergency.rule", faults.sentence(names.rule()));
        }
    }

    /** What can be asked for. */
    public NeededItem[] getAllItems() {
        return NeededItem.values();
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public Boolean getAcute() {
        return acute;
    }

    public void setAcute(Boolean acute) {
        this.acute = acute;
    }

    public Boolean getCannotBeAsked() {
        return cannotBeAsked;
    }

    public void setCannotBeAsked(Boolean cannotBeAsked) {
        this.cannotBeAsked = cannotBeAsked;
    }

    public String getDanger() {
        return danger;
    }

    public void setDanger(String danger) {
        this.danger = danger;
    }

    public String getWhyNotAsked() {
        return whyNotAsked;
    }

    public void setWhyNotAsked(String whyNotAsked) {
        this.whyNotAsked = whyNotAsked;
    }

    public String getWhyNeeded() {
        return whyNeeded;
    }

    public void setWhyNeeded(String whyNeeded) {
        this.whyNeeded = whyNeeded;
    }

    public String[] getItems() {
        return items;
    }

    public void setItems(String[] items) {
        this.items = items;
    }
}
