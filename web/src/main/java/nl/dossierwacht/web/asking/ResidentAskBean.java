package nl.dossierwacht.web.asking;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.asking.AskIsNamed;
import nl.dossierwacht.asking.AskingRoom;
import nl.dossierwacht.asking.AskingService;
import nl.dossierwacht.asking.FetchIsForItem;
import nl.dossierwacht.asking.LookedUp;
import nl.dossierwacht.asking.ResidentAsk;
import nl.dossierwacht.person.PersonSourceUnavailable;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.dossier.DossierBean;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.Notices;
import nl.dossierwacht.web.text.Say;

/** What the resident of a dossier is asked, and what is fetched instead. */
@Named("residentAsks")
@ViewScoped
public class ResidentAskBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_WEEKS = 2;

    @Inject
    transient AskingService asking;

    @Inject
    transient DossierBean dossier;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    @Inject
    transient Say say;

    private transient AskingRoom room;
    private transient List<WantedDraft> askable;
    private transient List<WantedDraft> fetchable;
    private LocalDate answerBy;
    private String lookedItem;
    private transient String lookedWhy;
    private transient String lookedFound;
    private LocalDate lookedOn;
    private transient boolean secret;

    /** What can be asked and fetched, and what was asked. */
    public AskingRoom getRoom() {
        if (room == null) {
            room = asking.room(dossier.getNumber());
        }
        return room;
    }

    /** Whether the hat that is worn asks and fetches here, before the decision. */
    public boolean isMayAsk() {
        return worn.chosen().filter(hat -> Action.RESIDENT_ASK.roles().contains(hat.role())).isPresent();
    }

    /** What may be asked, as it is typed. */
    public List<WantedDraft> getAskable() {
        if (askable == null) {
            askable = getRoom().askable().stream().map(WantedDraft::new).toList();
        }
        return askable;
    }

    /** What is fetched instead, as it is typed. */
    public List<WantedDraft> getFetchable() {
        if (fetchable == null) {
            fetchable = getRoom().fromSource().stream().map(WantedDraft::new).toList();
        }
        return fetchable;
    }

    /** Asks; what was typed stays if a rule refuses. */
    public String ask() {
        List<WantedDraft> chosen = getAskable().stream().filter(WantedDraft::isChosen).toList();
        try {
            asking.ask(dossier.getNumber(), new ResidentAsk(chosen.stream().map(draft -> new ResidentAsk.Wanted(draft.getChoice().code(), draft.getWhy())).toList(), getAnswerBy()));
        } catch (Refusal refusal) {
            switch (refusal.decision().rule().value()) {
                case "AVG-5-1-ASK-NAMED" -> wrong(chosen.size());
                case "AVG-5-1-NECESSITY" -> faults.at("askResident:named", "asking.wrong.why");
                case "PW-17-1-ASK-ONCE", "AVG-9-REASON-GATE" -> faults.at("askResident:named", refusal);
                default -> throw refusal;
            }
            return null;
        }
        notices.done("asking.sent");
        return here();
    }

    private void wrong(int chosen) {
        boolean fits = chosen >= 1 && chosen <= AskIsNamed.MOST_ITEMS;
        boolean fair = AskIsNamed.isFair(getAnswerBy(), say.today());
        if (!fair) {
            faults.at("askResident:answerBy", "asking.wrong.ANSWER_BY");
        }
        if (!fits) {
            faults.at("askResident:named", "asking.wrong.ITEMS");
        } else if (fair) {
            faults.at("askResident:named", dossier.getView().undecided() ? "asking.wrong.ASKED_ALREADY" : "asking.wrong.DECIDED");
        }
    }

    /** The resident gave it. */
    public String received(UUID item) {
        notices.done(asking.received(item) ? "asking.received.done" : "asking.settled.already");
        return here();
    }

    /** It isn't needed any more. */
    public String notNeeded(UUID item) {
        notices.done(asking.notNeeded(item) ? "asking.notNeeded.done" : "asking.settled.already");
        return here();
    }

    /** Fetches one thing; the reason that was typed stays if it can't be. */
    public String fetch(WantedDraft draft) {
        try {
            notices.done(asking.fetch(dossier.getNumber(), draft.getChoice().code(), draft.getWhy()) ? "asking.source.fetched" : "asking.source.unknown");
            return here();
        } catch (PersonSourceUnavailable away) {
            faults.at("fetchSource:fetched", "asking.source.away");
        } catch (Refusal refusal) {
            if (!List.of("BRP-2-59-SECRET-ADDRESS", "PW-53A-1-FETCH", "AVG-5-1-NECESSITY", "AVG-9-REASON-GATE").contains(refusal.decision().rule().value())) {
                throw refusal;
            }
            secret = refusal.decision().rule().value().equals("BRP-2-59-SECRET-ADDRESS");
            faults.at("fetchSource:fetched", refusal);
        }
        return null;
    }

    /** Whether what was to be fetched is a secret address, and the dossier isn't confidential. */
    public boolean isSecret() {
        return secret;
    }

    /** Keeps what was looked up by hand; what was typed stays if a rule refuses. */
    public String lookedUp() {
        try {
            asking.lookedUp(dossier.getNumber(), new LookedUp(lookedItem, lookedWhy, lookedFound, getLookedOn()));
        } catch (Refusal refusal) {
            switch (refusal.decision().rule().value()) {
                case "PW-53A-1-FETCH" -> {
                    if (FetchIsForItem.isDayPossible(getLookedOn(), dossier.getView().summary().requestedOn(), say.today())) {
                        faults.at("lookedUp:item", refusal);
                    } else {
                        faults.at("lookedUp:on", "asking.looked.on.wrong");
                    }
                }
                case "AVG-5-1-NECESSITY", "AVG-9-REASON-GATE" -> faults.at("lookedUp:why", refusal);
                case "AVG-5-1-SOURCE-TEXT" -> faults.at("lookedUp:found", refusal);
                default -> throw refusal;
            }
            return null;
        }
        notices.done("asking.looked.done");
        return here();
    }

    private String here() {
        return "/dossier/view.xhtml?faces-redirect=true&tab=werkdossier&nr=" + dossier.getNumber();
    }

    public LocalDate getAnswerBy() {
        return answerBy == null ? say.today().plusWeeks(USUAL_WEEKS) : answerBy;
    }

    public void setAnswerBy(LocalDate answerBy) {
        this.answerBy = answerBy;
    }

    public String getLookedItem() {
        return lookedItem;
    }

    public void setLookedItem(String lookedItem) {
        this.lookedItem = lookedItem;
    }

    public String getLookedWhy() {
        return lookedWhy;
    }

    public void setLookedWhy(String lookedWhy) {
        this.lookedWhy = lookedWhy;
    }

    public String getLookedFound() {
        return lookedFound;
    }

    public void setLookedFound(String lookedFound) {
        this.lookedFound = lookedFound;
    }

    public LocalDate getLookedOn() {
        return lookedOn == null ? say.today() : lookedOn;
    }

    public void setLookedOn(LocalDate lookedOn) {
        this.lookedOn = lookedOn;
    }
}
