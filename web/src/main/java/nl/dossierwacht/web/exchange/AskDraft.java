package nl.dossierwacht.web.exchange;

import java.time.LocalDate;
import java.util.List;

/** What is typed of a request. */
public class AskDraft {

    private String team;
    private String purpose;
    private String whyNotLess;
    private String what;
    private LocalDate when;
    private String from;
    private LocalDate until;
    private boolean later;
    private LocalDate laterOn;
    private String whyLater;
    private String consent;
    private List<ItemDraft> items = List.of();

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getWhyNotLess() {
        return whyNotLess;
    }

    public void setWhyNotLess(String whyNotLess) {
        this.whyNotLess = whyNotLess;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public LocalDate getWhen() {
        return when;
    }

    public void setWhen(LocalDate when) {
        this.when = when;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public boolean isLater() {
        return later;
    }

    public void setLater(boolean later) {
        this.later = later;
    }

    public LocalDate getLaterOn() {
        return laterOn;
    }

    public void setLaterOn(LocalDate laterOn) {
        this.laterOn = laterOn;
    }

    public String getWhyLater() {
        return whyLater;
    }

    public void setWhyLater(String whyLater) {
        this.whyLater = whyLater;
    }

    public String getConsent() {
        return consent;
    }

    public void setConsent(String consent) {
        this.consent = consent;
    }

    public List<ItemDraft> getItems() {
        return items;
    }

    public void setItems(List<ItemDraft> items) {
        this.items = items;
    }
}
