package nl.dossierwacht.web.suspicion;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.DossierView;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.suspicion.Report;
import nl.dossierwacht.suspicion.ResidentIsToldOfReport;
import nl.dossierwacht.suspicion.SignalFact;
import nl.dossierwacht.suspicion.SuspicionService;
import nl.dossierwacht.suspicion.WeighOutcome;
import nl.dossierwacht.suspicion.Weighing;
import nl.dossierwacht.suspicion.WeighingIsComplete;
import nl.dossierwacht.suspicion.WeighingView;
import nl.dossierwacht.web.medical.HeldWords;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;

/** Weighing something that looks like fraud, and the own weighings in a dossier. */
@Named("weighing")
@ViewScoped
public class WeighingBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What can be chosen. */
    public enum Choice { KEEP, REPORT }

    @Inject
    transient SuspicionService suspicions;

    @Inject
    transient DossierService dossiers;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient HeldWords heldWords;

    @Inject
    transient Notices notices;

    private String number;
    private boolean inWork;
    private transient WeighingDraft draft = new WeighingDraft();
    private transient List<WeighingView> own;
    private transient WeighingView shown;

    /** Opens the page for a dossier; what isn't this hat's isn't there. */
    public void load() throws IOException {
        Optional<DossierView> found = isMayWeigh() && number != null ? dossiers.open(number) : Optional.empty();
        if (found.isEmpty()) {
            NotFound.answer();
            return;
        }
        inWork = found.get().inWork();
    }

    /** Whether the hat that is worn weighs: not under the Participatiewet, where another rule speaks. */
    public boolean isMayWeigh() {
        return worn.chosen().filter(hat -> Action.WEIGH_OWN.roles().contains(hat.role()) && WeighingIsComplete.LAWS.contains(hat.domain().law())).isPresent();
    }

    /** Whether there is still a work file to weigh in. */
    public boolean isInWork() {
        return inWork;
    }

    /** The own weighings, the newest first. */
    public List<WeighingView> getOwn() {
        if (own == null) {
            own = suspicions.own(number);
        }
        return own;
    }

    /** Keeps the weighing and what was chosen; what was typed stays if something lacks. */
    public String keep() {
        WeighingDraft typed = getDraft();
        boolean reporting = typed.getChoice() == Choice.REPORT;
        WeighOutcome outcome = suspicions.keep(number,
                new Weighing(typed.getSeen(), typed.getInterests(), typed.getTrust(), typed.isBoundByCode(), typed.getCode(), typed.getAlternatives()),
                reporting ? Optional.of(report()) : Optional.empty());
        if (outcome instanceof WeighOutcome.Unfinished unfinished) {
            unfinished.missing().forEach(part -> faults.at("weigh:" + part, "suspicion.missing"));
            return null;
        }
        if (outcome instanceof WeighOutcome.NotConcrete held) {
            if (held.words().isEmpty()) {
                faults.at("weigh:WORK", "suspicion.nothingTold", faults.sentence(held.rule()));
            } else {
                faults.at("weigh:WORK", "medical.held", faults.sentence(held.rule()), heldWords.found(held.words()));
            }
            return null;
        }
        if (outcome instanceof WeighOutcome.NotTold) {
            faults.at("weigh:later", "suspicion.notTold", ResidentIsToldOfReport.MONTHS);
            return null;
        }
        notices.done(((WeighOutcome.Kept) outcome).reported() ? "suspicion.kept.reported" : "suspicion.kept");
        return here();
    }

    /** Reads an own weighing. */
    public void read(UUID id) {
        shown = suspicions.read(id);
    }

    /** The resident was told of the report. */
    public String told(UUID id) {
        suspicions.told(id);
        notices.done("suspicion.told.done");
        return here();
    }

    private Report report() {
        WeighingDraft typed = getDraft();
        List<SignalFact> facts = new ArrayList<>();
        for (SignalFact.Kind kind : SignalFact.Kind.values()) {
            String text = typed.fact(kind);
            if (!text.isBlank()) {
                facts.add(new SignalFact(kind, text));
            }
        }
        Optional<LocalDate> later = typed.isKnows() ? Optional.empty() : Optional.of(typed.getLater() == null ? LocalDate.MIN : typed.getLater());
        return new Report(facts, typed.isNamed(), later, typed.getWhyLater());
    }

    private String here() {
        return "/suspicion/weigh.xhtml?faces-redirect=true&nr=" + number;
    }

    /** The weighing that is read; {@code null} if none is. */
    public WeighingView getShown() {
        return shown;
    }

    /** What is being typed; not kept in the session between requests. */
    public WeighingDraft getDraft() {
        if (draft == null) {
            draft = new WeighingDraft();
        }
        return draft;
    }

    /** The kinds of things that can be told. */
    public SignalFact.Kind[] getKinds() {
        return SignalFact.Kind.values();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
