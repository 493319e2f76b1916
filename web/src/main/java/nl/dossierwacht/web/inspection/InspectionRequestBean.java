package nl.dossierwacht.web.inspection;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.function.Supplier;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.inspection.InspectionAnswerService;
import nl.dossierwacht.inspection.InspectionDeskService;
import nl.dossierwacht.inspection.RequestView;
import nl.dossierwacht.persistence.inspection.InspectionRequest.HandedOverBy;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;
import nl.dossierwacht.web.text.Say;

/** One inspection request at the desk: its clock, its parts, the answer. */
@Named("inspection")
@ViewScoped
public class InspectionRequestBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient InspectionDeskService desk;

    @Inject
    transient InspectionAnswerService answers;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    @Inject
    transient Say say;

    private String number;
    private transient RequestView view;
    private String reason;
    private String weighing;
    private HandedOverBy handedOverBy;
    private LocalDate handedOverOn;

    /** Opens the request; what isn't the desk's isn't there. */
    public void load() throws IOException {
        if (number == null || getView() == null) {
            NotFound.answer();
        }
    }

    /** The request as it is now. */
    public RequestView getView() {
        if (view == null) {
            view = desk.request(number).orElse(null);
        }
        return view;
    }

    /** Extends the term; what was typed stays if a rule refuses. */
    public String extend() {
        return done("extend:reason", "inspection.extended.done", () -> {
            desk.extend(number, reason);
            return here();
        });
    }

    /** The resident doesn't want it any more. */
    public String withdraw() {
        desk.withdraw(number);
        notices.done("inspection.withdrawn.done", number);
        return "/inspection/index.xhtml?faces-redirect=true";
    }

    /** Makes bundle and letter; what was typed stays if a rule refuses. */
    public String answer() {
        return done("answer:weighing", "inspection.answered.done", () -> {
            answers.answer(number, weighing);
            return here();
        });
    }

    /** The resident has the answer; what was chosen stays if a rule refuses. */
    public String handOver() {
        return done("handOver:on", "inspection.handedOver.done", () -> {
            answers.handedOver(number, handedOverBy, getHandedOverOn());
            return here();
        });
    }

    private String done(String field, String notice, Supplier<String> work) {
        try {
            String next = work.get();
            notices.done(notice, number);
            return next;
        } catch (Refusal refusal) {
            view = null;
            faults.at(field, refusal);
            return null;
        }
    }

    private String here() {
        return "/inspection/request.xhtml?faces-redirect=true&nr=" + number;
    }

    /** The ways to hand over. */
    public HandedOverBy[] getWaysOut() {
        return HandedOverBy.values();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What was weighed before, else the usual weighing to begin with. */
    public String getWeighing() {
        return weighing == null ? getView().weighing().orElseGet(() -> say.text("inspection.weighing.usual")) : weighing;
    }

    public void setWeighing(String weighing) {
        this.weighing = weighing;
    }

    public HandedOverBy getHandedOverBy() {
        return handedOverBy;
    }

    public void setHandedOverBy(HandedOverBy handedOverBy) {
        this.handedOverBy = handedOverBy;
    }

    public LocalDate getHandedOverOn() {
        return handedOverOn == null ? say.today() : handedOverOn;
    }

    public void setHandedOverOn(LocalDate handedOverOn) {
        this.handedOverOn = handedOverOn;
    }
}
