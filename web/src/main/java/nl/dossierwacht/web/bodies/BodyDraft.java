package nl.dossierwacht.web.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.dossierwacht.bodies.BodyReport;
import nl.dossierwacht.suspicion.SignalFact;

/** What is being typed to inform a body. */
public class BodyDraft {

    private String bodyAndScheme;
    private String grounds;
    private String work;
    private String household;
    private String assets;
    private String abroad;
    private Boolean knows;
    private LocalDate later;
    private String whyLater;

    BodyReport report() {
        List<SignalFact> facts = new ArrayList<>();
        add(facts, SignalFact.Kind.WORK, work);
        add(facts, SignalFact.Kind.HOUSEHOLD, household);
        add(facts, SignalFact.Kind.ASSETS, assets);
        add(facts, SignalFact.Kind.ABROAD, abroad);
        String[] chosen = bodyAndScheme == null ? new String[] {"", ""} : (bodyAndScheme + "/").split("/", 3);
        Optional<LocalDate> tellLater = Boolean.TRUE.equals(knows) ? Optional.empty() : Optional.of(later == null ? LocalDate.MIN : later);
        return new BodyReport(chosen[0], chosen[1], grounds, facts, tellLater, Boolean.TRUE.equals(knows) ? "" : whyLater);
    }

    private static void add(List<SignalFact> facts, SignalFact.Kind kind, String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new SignalFact(kind, text));
        }
    }

    public String getBodyAndScheme() {
        return bodyAndScheme;
    }

    public void setBodyAndScheme(String bodyAndScheme) {
        this.bodyAndScheme = bodyAndScheme;
    }

    public String getGrounds() {
        return grounds;
    }

    public void setGrounds(String grounds) {
        this.grounds = grounds;
    }

    public String getWork() {
        return work;
    }

    public void setWork(String work) {
        this.work = work;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getAssets() {
        return assets;
    }

    public void setAssets(String assets) {
        this.assets = assets;
    }

    public String getAbroad() {
        return abroad;
    }

    public void setAbroad(String abroad) {
        this.abroad = abroad;
    }

    public Boolean getKnows() {
        return knows;
    }

    public void setKnows(Boolean knows) {
        this.knows = knows;
    }

    public LocalDate getLater() {
        return later;
    }

    public void setLater(LocalDate later) {
        this.later = later;
    }

    public String getWhyLater() {
        return whyLater;
    }

    public void setWhyLater(String whyLater) {
        this.whyLater = whyLater;
    }
}
