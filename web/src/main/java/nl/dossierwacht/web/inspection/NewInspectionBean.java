package nl.dossierwacht.web.inspection;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.identity.DocumentKind;
import nl.dossierwacht.identity.SeenDocument;
import nl.dossierwacht.inspection.Asker;
import nl.dossierwacht.inspection.InspectionDeskService;
import nl.dossierwacht.inspection.NewRequest;
import nl.dossierwacht.persistence.inspection.EstablishedIdentity.Means;
import nl.dossierwacht.persistence.inspection.InspectionRequest.ReceivedBy;
import nl.dossierwacht.person.PersonSourceUnavailable;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.trawling.Slowed;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.Notices;
import nl.dossierwacht.web.text.Say;

/** The steps to a registered request: who asks, when it came in, how that was established, what about. Nothing is stored before the last. */
@Named("newInspection")
@ViewScoped
public class NewInspectionBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The steps, in order. */
    public enum Step { WHO, RECEIVED, IDENTITY, SCOPE }

    @Inject
    transient InspectionDeskService desk;

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
    private ReceivedBy receivedBy = ReceivedBy.COUNTER;
    private LocalDate receivedOn;
    private Means means = Means.DOCUMENT;
    private DocumentKind documentKind;
    private String documentNumber;
    private LocalDate validUntil;
    private String howKnown;
    private Law[] scope;

    /** Opens the page for who registers requests; for others it isn't there. */
    public void load() {
        if (scope == null) {
            scope = desk.laws().toArray(Law[]::new);
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
            Optional<Asker> found = desk.lookUp(read.get());
            if (found.isEmpty()) {
                faults.at("wizard:bsn", "dossier.new.bsn.unknown");
                return;
            }
            residentName = found.get().name();
            residentBorn = found.get().birthDate();
        } catch (Slowed slowed) {
            faults.at("wizard:bsn", slowed);
        } catch (PersonSourceUnavailable unavailable) {
            faults.at("wizard:bsn", "dossier.new.source.down");
        }
    }

    /** To the next step, if this one is whole. */
    public void next() {
        if (step == Step.WHO && residentName == null) {
            lookUp();
            return;
        }
        if (step == Step.RECEIVED && receivedOn != null && receivedOn.isAfter(say.today())) {
            faults.at("wizard:receivedOn", "inspection.received.future");
            return;
        }
        if (step != Step.IDENTITY || isIdentityWhole()) {
            step = Step.values()[step.ordinal() + 1];
        }
    }

    private boolean isIdentityWhole() {
        if (means == Means.KNOWN && (howKnown == null || howKnown.isBlank())) {
            faults.at("wizard:howKnown", "inspection.howKnown.none");
            return false;
        }
        if (means != Means.DOCUMENT) {
            return true;
        }
        if (documentKind == null) {
            faults.at("wizard:documentKind", "inspection.document.none");
        }
        if (documentNumber == null) {
            faults.at("wizard:documentNumber", "inspection.document.none");
        }
        if (validUntil == null) {
            faults.at("wizard:validUntil", "inspection.document.none");
        }
        return documentKind != null && documentNumber != null && validUntil != null;
    }

    /** Back to the step before. */
    public void back() {
        step = Step.values()[Math.max(0, step.ordinal() - 1)];
    }

    /** Registers the request, all of it or nothing. */
    public String register() {
        try {
            Optional<SeenDocument> seen = means == Means.DOCUMENT ? Optional.of(new SeenDocument(documentKind, documentNumber, validUntil)) : Optional.empty();
            String number = desk.register(new NewRequest(Bsn.read(bsn).orElseThrow(), getReceivedOn(), receivedBy, means, seen, howKnown, Set.of(scope)));
            notices.done("inspection.registered", number);
            return "/inspection/request.xhtml?faces-redirect=true&nr=" + number;
        } catch (Refusal refusal) {
            String rule = refusal.decision().rule().value();
            step = rule.equals("AVG-12-3-RECEIVED") ? Step.RECEIVED : rule.startsWith("AVG-15") ? Step.SCOPE : Step.IDENTITY;
            faults.at(null, refusal);
            return null;
        } catch (PersonSourceUnavailable unavailable) {
            faults.at(null, "dossier.new.source.down");
            return null;
        }
    }

    public Step getStep() {
        return step;
    }

    /** All steps, for the line that shows how far one is. */
    public Step[] getSteps() {
        return Step.values();
    }

    /** The ways in which a request comes in. */
    public ReceivedBy[] getWaysIn() {
        return ReceivedBy.values();
    }

    /** The lawful ways to establish who asks. */
    public Means[] getWays() {
        return Means.values();
    }

    /** The kinds of document that do. */
    public DocumentKind[] getDocumentKinds() {
        return DocumentKind.values();
    }

    /** The laws to choose from. */
    public List<Law> getLaws() {
        return desk.laws();
    }

    public String getBsn() {
        return bsn;
    }

    /** Another number is another person. */
    public void setBsn(String bsn) {
        if (bsn != null && !bsn.equals(this.bsn)) {
            residentName = null;
        }
        this.bsn = bsn;
    }

    public String getResidentName() {
        return residentName;
    }

    public LocalDate getResidentBorn() {
        return residentBorn;
    }

    public ReceivedBy getReceivedBy() {
        return receivedBy;
    }

    public void setReceivedBy(ReceivedBy receivedBy) {
        this.receivedBy = receivedBy;
    }

    public LocalDate getReceivedOn() {
        return receivedOn == null ? say.today() : receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public Means getMeans() {
        return means;
    }

    public void setMeans(Means means) {
        this.means = means;
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

    public String getHowKnown() {
        return howKnown;
    }

    public void setHowKnown(String howKnown) {
        this.howKnown = howKnown;
    }

    public Law[] getScope() {
        return scope == null ? null : scope.clone();
    }

    public void setScope(Law[] scope) {
        this.scope = scope == null ? null : scope.clone();
    }
}
