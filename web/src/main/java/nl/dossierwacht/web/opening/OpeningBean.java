package nl.dossierwacht.web.opening;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.opening.OpeningHasReason;
import nl.dossierwacht.opening.OpeningService;
import nl.dossierwacht.persistence.opening.Opening;
import nl.dossierwacht.reason.ReasonPassesGate;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.dossier.DossierBean;
import nl.dossierwacht.web.shell.Faults;

/** Why a colleague's dossier is opened. */
@Named("opening")
@ViewScoped
public class OpeningBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OpeningService openings;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    private String number;
    private String tab = DossierBean.TABS.get(0);
    private String subject;
    private Opening.Kind kind;
    private String words;

    /** Shows what is asked for; a dossier that is open already needs no reason, and what isn't this hat's isn't there. */
    public void load() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        boolean may = worn.chosen().filter(hat -> Action.DOSSIER_OPEN_WITH_REASON.roles().contains(hat.role())).isPresent();
        if (!may || number == null) {
            external.responseSendError(404, null);
            faces.responseComplete();
            return;
        }
        openings.closed(number).ifPresent(closed -> {
            number = closed.number();
            subject = closed.subject();
        });
        if (subject == null && !openings.isOpen(number)) {
            external.responseSendError(404, null);
            faces.responseComplete();
        } else if (subject == null) {
            external.redirect(external.encodeRedirectURL(external.getRequestContextPath() + "/dossier/view.xhtml", Map.of("nr", List.of(number))));
            faces.responseComplete();
        }
    }

    /** Opens it for the rest of the day; what was typed stays if the rule refuses. */
    public String open() {
        try {
            openings.open(number, kind, words);
        } catch (Refusal refusal) {
            if (!List.of(new OpeningHasReason().id(), new ReasonPassesGate().id()).contains(refusal.decision().rule())) {
                throw refusal;
            }
            faults.at(kind == null ? "open:kind" : "open:words", refusal);
            return null;
        }
        return "/dossier/view.xhtml?faces-redirect=true&nr=" + number + "&tab=" + tab;
    }

    /** The reasons to choose from. */
    public Set<Opening.Kind> getKinds() {
        return OpeningHasReason.choosable();
    }

    /** The longest words. */
    public int getLongest() {
        return OpeningHasReason.LONGEST;
    }

    public String getSubject() {
        return subject;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getTab() {
        return tab;
    }

    /** Any other tab than those that are there is the first one. */
    public void setTab(String tab) {
        this.tab = DossierBean.TABS.contains(tab) ? tab : DossierBean.TABS.get(0);
    }

    public Opening.Kind getKind() {
        return kind;
    }

    public void setKind(Opening.Kind kind) {
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
