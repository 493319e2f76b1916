package nl.dossierwacht.web.consent;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.consent.ConsentAnswer;
import nl.dossierwacht.consent.ConsentIsConcrete;
import nl.dossierwacht.consent.ConsentIsInformed;
import nl.dossierwacht.consent.ConsentRoom;
import nl.dossierwacht.consent.ConsentService;
import nl.dossierwacht.consent.ConsentView;
import nl.dossierwacht.consent.WithdrawalStopsTheRest;
import nl.dossierwacht.persistence.consent.Consent.Means;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.web.dossier.DossierBean;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.Notices;
import nl.dossierwacht.web.text.Say;

/** What may be shared with the task of a dossier, and the consents of its resident. */
@Named("consents")
@ViewScoped
public class ConsentBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HELPER = "HELPER";
    private static final ConsentIsConcrete CONCRETE = new ConsentIsConcrete();
    private static final WithdrawalStopsTheRest STOPS = new WithdrawalStopsTheRest();

    @Inject
    transient ConsentService consents;

    @Inject
    transient DossierBean dossier;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    @Inject
    transient Say say;

    private String whose;
    private transient String helper;
    private transient String items;
    private transient String purpose;
    private transient String explained;
    private String representative;
    private Means means;
    private Boolean agreed;
    private LocalDate answeredOn;
    private transient List<ConsentView> given;
    private transient ConsentRoom room;

    /** The consents of the dossier, the newest first. */
    public List<ConsentView> getAll() {
        if (given == null) {
            given = consents.of(dossier.getNumber());
        }
        return given;
    }

    /** What the laws say, and what consent may be asked for. */
    public ConsentRoom getRoom() {
        if (room == null) {
            room = consents.room();
        }
        return room;
    }

    /** How a holder under a law is written in the form. */
    public String key(ReuseEnd end) {
        return end.law() + "/" + end.task();
    }

    /** Records the answer; what was typed stays if a rule refuses. */
    public String record() {
        Optional<ReuseEnd> law = getRoom().laws().stream().filter(end -> key(end).equals(whose)).findFirst();
        ConsentAnswer answer = new ConsentAnswer(law, HELPER.equals(whose) ? helper : "", items == null ? List.of() : items.lines().toList(), purpose, explained,
                Optional.ofNullable(representative).filter(id -> !id.isEmpty()).map(UUID::fromString), means, agreed, answeredOn);
        try {
            consents.record(dossier.getNumber(), answer);
        } catch (Refusal refusal) {
            show(refusal, answer);
            return null;
        }
        notices.done(agreed ? "consent.given.done" : "consent.refused.done");
        return here();
    }

    private void show(Refusal refusal, ConsentAnswer answer) {
        switch (refusal.decision().rule().value()) {
            case "AVG-4-11-CONCRETE" -> CONCRETE.vague(answer.named()).forEach(part -> faults.at("consent:" + switch (part) {
                case HOLDER -> "helper";
                case ITEMS -> "items";
                case PURPOSE -> "purpose";
            }, "consent.vague." + part));
            case "AVG-4-11-INFORMED" -> faults.at(ConsentIsInformed.isDayPossible(answer.answeredOn(), dossier.getView().summary().requestedOn(), say.today())
                    ? "consent:explained" : "consent:answeredOn", refusal);
            case "UAVG-5-REPRESENTATIVE" -> faults.at("consent:representative", refusal);
            case "Q19-CONSENT-NEEDED" -> faults.at("consent:whose", refusal);
            default -> throw refusal;
        }
    }

    /** The resident takes it back. */
    public String withdraw(UUID consent) {
        notices.done(consents.withdraw(consent) ? "consent.withdrawn.done" : "consent.withdrawn.already");
        return here();
    }

    /** A data item came in. */
    public String supplied(UUID consent, UUID item) {
        try {
            consents.supplied(consent, item);
            notices.done("consent.supplied.done");
        } catch (Refusal refusal) {
            if (!refusal.decision().rule().equals(STOPS.id())) {
                throw refusal;
            }
            notices.done("consent.supplied.stopped");
        }
        return here();
    }

    private String here() {
        return "/dossier/view.xhtml?faces-redirect=true&tab=delen&nr=" + dossier.getNumber();
    }

    /** How an answer can be given. */
    public Means[] getAllMeans() {
        return Means.values();
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = whose;
    }

    public String getHelper() {
        return helper;
    }

    public void setHelper(String helper) {
        this.helper = helper;
    }

    public String getItems() {
        return items;
    }

    public void setItems(String items) {
        this.items = items;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getExplained() {
        return explained;
    }

    public void setExplained(String explained) {
        this.explained = explained;
    }

    public String getRepresentative() {
        return representative;
    }

    public void setRepresentative(String representative) {
        this.representative = representative;
    }

    public Means getMeans() {
        return means;
    }

    public void setMeans(Means means) {
        this.means = means;
    }

    public Boolean getAgreed() {
        return agreed;
    }

    public void setAgreed(Boolean agreed) {
        this.agreed = agreed;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn == null ? say.today() : answeredOn;
    }

    public void setAnsweredOn(LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }
}
