package nl.dossierwacht.web.medical;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.medical.AdviceQuestion;
import nl.dossierwacht.medical.AdviceRequestService;
import nl.dossierwacht.medical.AdviceRequestView;
import nl.dossierwacht.medical.AskOutcome;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;

/** Asking the medical adviser from a dossier, and what became of it. */
@Named("adviceRequest")
@ViewScoped
public class AdviceRequestBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AdviceRequestService requests;

    @Inject
    transient DossierService dossiers;

    @Inject
    transient WornHat worn;

    @Inject
    transient Notices notices;

    @Inject
    transient HeldWords heldWords;

    private String number;
    private transient String question;
    private transient String limitation;
    private transient List<AdviceRequestView> asked;

    /** Opens the page for a dossier; what isn't this hat's isn't there. */
    public void load() throws IOException {
        if (!isMayAsk() || number == null || dossiers.open(number).isEmpty()) {
            NotFound.answer();
        }
    }

    /** Whether the hat that is worn may ask. */
    public boolean isMayAsk() {
        return worn.chosen().filter(hat -> Action.ADVICE_ASK.roles().contains(hat.role())).isPresent();
    }

    /** What was asked from a dossier, the newest first. */
    public List<AdviceRequestView> of(String dossierNumber) {
        if (asked == null) {
            asked = requests.of(dossierNumber);
        }
        return asked;
    }

    /** Whether a question waits for its answer. */
    public boolean isWaiting(String dossierNumber) {
        return of(dossierNumber).stream().anyMatch(AdviceRequestView::isOpen);
    }

    /** Asks; what was typed stays if it names a condition. */
    public String ask() {
        AskOutcome outcome = requests.ask(number, new AdviceQuestion(question, limitation));
        if (outcome instanceof AskOutcome.Held held) {
            heldWords.show("ask", held.rule(), held.words());
            return null;
        }
        notices.done(outcome instanceof AskOutcome.Asked ? "medical.asked.done" : "medical.asked.already");
        return toDossier(number);
    }

    /** The advice isn't needed any more. */
    public String withdraw(UUID request, String dossierNumber) {
        requests.withdraw(request);
        notices.done("medical.withdrawn.done");
        return toDossier(dossierNumber);
    }

    private static String toDossier(String number) {
        return "/dossier/view.xhtml?faces-redirect=true&nr=" + number + "&tab=werkdossier";
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getLimitation() {
        return limitation;
    }

    public void setLimitation(String limitation) {
        this.limitation = limitation;
    }
}
