package nl.dossierwacht.web.suspicion;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import nl.dossierwacht.suspicion.SignalFact;

/** What somebody is typing of a weighing. */
public class WeighingDraft {

    private final Map<SignalFact.Kind, String> facts = new EnumMap<>(SignalFact.Kind.class);
    private String seen;
    private String interests;
    private String trust;
    private boolean boundByCode = true;
    private String code;
    private String alternatives;
    private WeighingBean.Choice choice;
    private boolean named = true;
    private boolean knows = true;
    private LocalDate later;
    private String whyLater;

    String fact(SignalFact.Kind kind) {
        String text = facts.get(kind);
        return text == null ? "" : text;
    }

    public String getWork() {
        return facts.get(SignalFact.Kind.WORK);
    }

    public void setWork(String text) {
        facts.put(SignalFact.Kind.WORK, text);
    }

    public String getHousehold() {
        return facts.get(SignalFact.Kind.HOUSEHOLD);
    }

    public void setHousehold(String text) {
        facts.put(SignalFact.Kind.HOUSEHOLD, text);
    }

    public String getAssets() {
        return facts.get(SignalFact.Kind.ASSETS);
    }

    public void setAssets(String text) {
        facts.put(SignalFact.Kind.ASSETS, text);
    }

    public String getAbroad() {
        return facts.get(SignalFact.Kind.ABROAD);
    }

    public void setAbroad(String text) {
        facts.put(SignalFact.Kind.ABROAD, text);
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getInterests() {
        return interests;
    }

    public void setInterests(String interests) {
        this.interests = interests;
    }

    public String getTrust() {
        return trust;
    }

    public void setTrust(String trust) {
        this.trust = trust;
    }

    public boolean isBoundByCode() {
        return boundByCode;
    }

    public void setBoundByCode(boolean boundByCode) {
        this.boundByCode = boundByCode;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getAlternatives() {
        return alternatives;
    }

    public void setAlternatives(String alternatives) {
        this.alternatives = alternatives;
    }

    public WeighingBean.Choice getChoice() {
        return choice;
    }

    public void setChoice(WeighingBean.Choice choice) {
        this.choice = choice;
    }

    /** Whether enforcement learns who tells it. */
    public boolean isNamed() {
        return named;
    }

    public void setNamed(boolean named) {
        this.named = named;
    }

    /** Whether the resident knows of the report. */
    public boolean isKnows() {
        return knows;
    }

    public void setKnows(boolean knows) {
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
