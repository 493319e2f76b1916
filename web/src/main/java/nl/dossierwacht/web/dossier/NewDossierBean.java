package nl.dossierwacht.web.dossier;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.dossier.Resident;
import nl.dossierwacht.identity.DocumentKind;
import nl.dossierwacht.identity.SeenDocument;
import nl.dossierwacht.persistence.dossier.DossierPerson.Means;
import nl.dossierwacht.person.PersonSourceUnavailable;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.trawling.Slowed;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;
import nl.dossierwacht.web.text.Say;

/** The steps to a new dossier: who, what, identity, informing. Nothing is stored before the last. */
@Named("newDossier")
@ViewScoped
public class NewDossierBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The steps, in order. */
    public enum Step { WHO, WHAT, IDENTITY, INFORM }

    @Inject
    transient DossierService dossiers;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    @Inject
    transient Say say;

    private Step step = Step.WHO;
    private String bsn;
    private String residentName;
    private LocalDate residentBorn;
    private List<Listed> existing = List.of();
    private String subject;
    private LocalDate requestedOn;
    private boolean identityLater;
    private DocumentKind documentKind;
    private String documentNumber;
    private LocalDate validUntil;
    private String informedBy = Means.CONVERSATION.name();

    /** A dossier that is there already. */
    public record Listed(String number, String subject) implements Serializable {
    }

    /** Shows the page; for a hat that opens no dossiers it isn't there. */
    public void load() throws IOException {
        if (worn.chosen().filter(hat -> Action.DOSSIER_CREATE.roles().contains(hat.role())).isEmpty()) {
            NotFound.answer();
        }
    }

    /** Looks the resident up in the person source. */
    public void lookUp() {
        residentName = null;
        Optional<Bsn> read = Bsn.read(bsn);
        if (read.isEmpty()) {
            faults.at("wizard:bsn", "dossier.new.bsn.wrong");
            return;
        }
        try {
            Optional<Resident> found = dossiers.lookUp(read.get());
            if (found.isEmpty()) {
                faults.at("wizard:bsn", "dossier.new.bsn.unknown");
                return;
            }
            residentName = found.get().name();
            residentBorn = found.get().birthDate();
            existing = found.get().dossiers().stream().map(dossier -> new Listed(dossier.number(), dossier.subject())).toList();
        } catch (Slowed slowed) {
            faults.at("wizard:bsn", slowed);
        } catch (PersonSourceUnavailable unavailable) {
            faults.at("wizard:bsn", "dossier.new.source.down");
        }
    }

    /** To the next step. */
    public void next() {
        if (step == Step.WHO && residentName == null) {
            lookUp();
            return;
        }
        if (step == Step.WHAT && requestedOn != null && requestedOn.isAfter(say.today())) {
            faults.at("wizard:requestedOn", "dossier.new.date.future");
            return;
        }
        step = Step.values()[step.ordinal() + 1];
    }

    /** Back to the step before. */
    public void back() {
        step = Step.values()[Math.max(0, step.ordinal() - 1)];
    }

    /** Another person than the one who was found. */
    public void otherResident() {
        residentName = null;
        existing = List.of();
    }

    /** Stores the dossier, all of it or nothing. */
    public String open() {
        try {
            Optional<SeenDocument> seen = identityLater ? Optional.empty() : Optional.of(new SeenDocument(documentKind, documentNumber, validUntil));
            Optional<Means> told = "LATER".equals(informedBy) ? Optional.empty() : Optional.of(Means.valueOf(informedBy));
            String number = dossiers.create(new NewDossier(Bsn.read(bsn).orElseThrow(), subject.strip(), requestedOn, seen, told));
            notices.done("dossier.new.done", number);
            return "/dossier/view.xhtml?faces-redirect=true&nr=" + number;
        } catch (Refusal refusal) {
            boolean aboutIdentity = refusal.decision().rule().value().contains("-ID-") || refusal.decision().rule().value().startsWith("WID")
                    || refusal.decision().rule().value().contains("DOCUMENT");
            step = aboutIdentity ? Step.IDENTITY : Step.WHAT;
            faults.at(null, refusal);
            return null;
        }
    }

    /** The kinds of document that do under the law of the hat. */
    public List<DocumentKind> getDocumentKinds() {
        boolean licence = worn.chosen().filter(hat -> hat.domain().law() == nl.dossierwacht.domain.Law.PARTICIPATIEWET).isEmpty();
        return List.of(DocumentKind.values()).stream().filter(kind -> licence || kind != DocumentKind.DRIVING_LICENCE).toList();
    }

    /** Usual subjects under the law of the hat, to choose from while typing. */
    public String[] getUsualSubjects() {
        return say.text("dossier.subjects." + worn.chosen().map(hat -> hat.domain().law().name()).orElse("NONE")).split("; ");
    }

    public Step getStep() {
        return step;
    }

    /** All steps, for the line that shows how far one is. */
    public Step[] getSteps() {
        return Step.values();
    }

    public String getBsn() {
        return bsn;
    }

    public void setBsn(String bsn) {
        if (bsn != null && !bsn.equals(this.bsn)) {
            otherResident();
        }
        this.bsn = bsn;
    }

    public String getResidentName() {
        return residentName;
    }

    public LocalDate getResidentBorn() {
        return residentBorn;
    }

    public List<Listed> getExisting() {
        return existing;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public LocalDate getRequestedOn() {
        return requestedOn == null ? say.today() : requestedOn;
    }

    public void setRequestedOn(LocalDate requestedOn) {
        this.requestedOn = requestedOn;
    }

    public boolean isIdentityLater() {
        return identityLater;
    }

    public void setIdentityLater(boolean identityLater) {
        this.identityLater = identityLater;
    }

    public DocumentKind getDocumentKind() {
        return documentKind;
    }

    public void setDocumentKind(DocumentKind documentKind) {
        this.documentKind = documentKind;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public String getInformedBy() {
        return informedBy;
    }

    public void setInformedBy(String informedBy) {
        this.informedBy = informedBy;
    }
}
