package nl.dossierwacht.web.reading;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.persistence.reading.OldReading.Said;
import nl.dossierwacht.persistence.reading.OldReading.UpToDate;
import nl.dossierwacht.reading.Age;
import nl.dossierwacht.reading.OldReportIsStillNeeded;
import nl.dossierwacht.reading.OldReportService;
import nl.dossierwacht.reason.ReasonPassesGate;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;

/** What is asked before an old report is read. */
@Named("reading")
@ViewScoped
public class ReadingBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OldReportService reports;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    private String id;
    private String dossier;
    private String tab;
    private String title;
    private LocalDate cameOn;
    private Age age;
    private UpToDate upToDate;
    private String reason;
    private String whyNotNewer;

    /** Shows what is asked; what needs no answer, or isn't there, has no such page. */
    public void load() throws IOException {
        boolean may = worn.chosen().filter(hat -> Action.DOCUMENT_READ.roles().contains(hat.role())).isPresent();
        UUID item = may ? item() : null;
        if (item != null) {
            reports.asked(item).ifPresent(old -> {
                dossier = old.dossier();
                tab = old.archived() ? "archiefdossier" : "werkdossier";
                title = old.title();
                cameOn = old.cameOn();
                age = old.age();
            });
        }
        if (age == null) {
            NotFound.answer();
        }
    }

    /** Keeps the answers and goes back to where the report can be opened; what was typed stays if too little was said. */
    public String say() {
        try {
            reports.say(item(), new Said(upToDate, reason, whyNotNewer));
        } catch (Refusal refusal) {
            if (refusal.decision().rule().equals(new ReasonPassesGate().id())) {
                faults.at("old:reason", refusal);
                return null;
            }
            if (!refusal.decision().rule().equals(new OldReportIsStillNeeded().id())) {
                throw refusal;
            }
            faults.at(upToDate == null ? "old:upToDate" : age.asksReason() && !OldReportIsStillNeeded.isSentence(reason) ? "old:reason" : "old:whyNotNewer", refusal);
            return null;
        }
        notices.done("reading.done", title);
        return "/dossier/view.xhtml?faces-redirect=true&tab=" + tab + "&nr=" + dossier;
    }

    /** The part of the dossier from which the report was opened. */
    public String getTab() {
        return tab;
    }

    private UUID item() {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** The answers to choose from. */
    public UpToDate[] getAnswers() {
        return UpToDate.values();
    }

    /** The longest answer. */
    public int getLongest() {
        return OldReportIsStillNeeded.LONGEST;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getDossier() {
        return dossier;
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getCameOn() {
        return cameOn;
    }

    public Age getAge() {
        return age;
    }

    public UpToDate getUpToDate() {
        return upToDate;
    }

    public void setUpToDate(UpToDate upToDate) {
        this.upToDate = upToDate;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWhyNotNewer() {
        return whyNotNewer;
    }

    public void setWhyNotNewer(String whyNotNewer) {
        this.whyNotNewer = whyNotNewer;
    }
}
