package nl.dossierwacht.web.dossier;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.dossier.Decided;
import nl.dossierwacht.dossier.DossierIsThere;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.DossierView;
import nl.dossierwacht.dossier.TimelineEvent;
import nl.dossierwacht.opening.OpeningService;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.Notices;
import nl.dossierwacht.web.text.Say;

/** The page of one dossier: its head, its tabs, and the decision. */
@Named("dossier")
@ViewScoped
public class DossierBean implements Serializable {

    private static final long serialVersionUID = 1L;
    /** The tabs of a dossier's page, as addresses name them. */
    public static final List<String> TABS = List.of("overzicht", "werkdossier", "archiefdossier", "personen", "delen", "inzage", "wie-keek-mee");

    private static final DossierIsThere IS_THERE = new DossierIsThere();

    @Inject
    transient DossierService dossiers;

    @Inject
    transient OpeningService openings;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    @Inject
    transient Say say;

    private String number;
    private String tab = TABS.get(0);
    private transient DossierView view;
    private Dossier.Outcome outcome;
    private LocalDate decidedOn;
    private String why;

    /** Opens the dossier; a colleague's asks for a reason first, and what isn't this hat's isn't there. */
    public void load() throws IOException {
        view = number == null ? null : dossiers.open(number).orElse(null);
        if (view == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            ExternalContext external = faces.getExternalContext();
            Optional<OpeningService.Closed> closed = number == null || !isMayWork() ? Optional.empty() : openings.closed(number);
            if (closed.isPresent()) {
                external.redirect(external.getRequestContextPath() + "/opening/index.xhtml?nr=" + closed.get().number() + "&tab=" + tab);
            } else {
                external.responseSendError(404, null);
            }
            faces.responseComplete();
        }
    }

    /**
     * What the page shows; opened anew after a form was sent.
     *
     * @throws Refusal if a form was sent with the number of something else
     */
    public DossierView getView() {
        if (view == null) {
            view = dossiers.open(number).orElse(null);
            Refusal.unlessPermitted(IS_THERE.decide(view != null));
        }
        return view;
    }

    /** What was changed meanwhile shows. */
    public void lookAgain() {
        view = null;
    }

    /** How many a tab holds, or the words for none; empty where there is nothing to count. */
    public String held(String of) {
        return switch (of) {
            case "werkdossier" -> getView().inWork() ? String.valueOf(view.pieces()) : say.text("dossier.tab.ended");
            case "archiefdossier" -> getView().inWork() ? say.text("dossier.tab.empty") : "";
            case "personen" -> String.valueOf(getView().persons().size());
            default -> "";
        };
    }

    /** The investigation starts. */
    public String investigate() {
        dossiers.startInvestigation(number);
        notices.done("dossier.investigating.done");
        return here();
    }

    /** Records the decision; what was typed stays if a rule refuses. */
    public String decide() {
        try {
            dossiers.decide(number, new Decided(outcome, decidedOn, why));
        } catch (Refusal refusal) {
            faults.at("decide:decidedOn", refusal);
            view = null;
            return null;
        }
        notices.done("dossier.decided.done");
        return here();
    }

    /** Whether the hat that is worn takes decisions. */
    public boolean isMayDecide() {
        return worn.chosen().filter(hat -> Action.DECISION_RECORD.roles().contains(hat.role())).isPresent();
    }

    /** Whether the hat that is worn works in dossiers. */
    public boolean isMayWork() {
        return worn.chosen().filter(hat -> Action.DOSSIER_CREATE.roles().contains(hat.role())).isPresent();
    }

    /** What is still to come on the timeline: the last day to decide. */
    public boolean isAhead() {
        return getView() != null && getView().undecided();
    }

    /** The icon of an event. */
    public String icon(TimelineEvent event) {
        return switch (event.kind()) {
            case REQUESTED -> "inbox";
            case IDENTITY_VERIFIED -> "card";
            case INFORMED -> "people";
            case DOCUMENT_RECEIVED -> "file";
            case REFUSED_AT_GATE -> "stop";
            case NOTE_SHARED -> "pen";
            case ADVICE_ASKED, ADVICE_RECEIVED -> "medical";
            case CONSENT_GIVEN, CONSENT_WITHDRAWN, DATA_ASKED, DATA_RECEIVED -> "swap";
            case RESIDENT_ASKED -> "mail";
            case RESIDENT_ANSWERED -> "inbox";
            case FROM_SOURCE -> "download";
            case GIVEN_AT_DANGER -> "pulse";
            case TOLD_OF_DANGER -> "people";
            case BODY_INFORMED -> "mail";
            case DECIDED -> "check";
            case INSPECTION_ASKED -> "eye";
            case ARCHIVED -> "archive";
        };
    }

    /** The tabs of this page. */
    public List<String> getTabs() {
        return TABS;
    }

    /** The outcomes to choose from. */
    public Dossier.Outcome[] getOutcomes() {
        return Dossier.Outcome.values();
    }

    private String here() {
        return "/dossier/view.xhtml?faces-redirect=true&nr=" + number + "&tab=" + tab;
    }

    public String getNumber() {
        return number;
    }

    /** A form that was sent with another number is judged by that one, not by what was open. */
    public void setNumber(String number) {
        if (!Objects.equals(number, this.number)) {
            view = null;
        }
        this.number = number;
    }

    public String getTab() {
        return tab;
    }

    /** Any other tab than those that are there is the first one. */
    public void setTab(String tab) {
        this.tab = TABS.contains(tab) ? tab : TABS.get(0);
    }

    public Dossier.Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Dossier.Outcome outcome) {
        this.outcome = outcome;
    }

    public LocalDate getDecidedOn() {
        return decidedOn == null ? say.today() : decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
