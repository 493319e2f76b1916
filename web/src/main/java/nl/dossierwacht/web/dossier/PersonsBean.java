package nl.dossierwacht.web.dossier;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.identity.DocumentKind;
import nl.dossierwacht.identity.IdentityService;
import nl.dossierwacht.identity.SeenDocument;
import nl.dossierwacht.identity.Verification;
import nl.dossierwacht.persistence.dossier.DossierPerson.Means;
import nl.dossierwacht.persistence.dossier.DossierPerson.Part;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.transparency.InformService;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.Notices;

/** Who is registered in a dossier, whether they know, and how identity was established. */
@Named("persons")
@ViewScoped
public class PersonsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient InformService informing;

    @Inject
    transient IdentityService identity;

    @Inject
    transient DossierBean dossier;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    private Part part;
    private String name;
    private LocalDate birthDate;
    private String reason;
    private DocumentKind documentKind;
    private String documentNumber;
    private LocalDate validUntil;
    private boolean numbersShown;

    /** Records that somebody was told today. */
    public String informed(UUID person, Means means) {
        informing.informed(person, means);
        notices.done(means == Means.LETTER ? "transparency.letter.done" : "transparency.done");
        return here();
    }

    /** Registers somebody else, with the reason. */
    public String register() {
        try {
            informing.register(dossier.getNumber(), part, name, birthDate, reason);
        } catch (Refusal refusal) {
            faults.at("register:reason", refusal);
            return null;
        }
        notices.done("dossier.person.done");
        return here();
    }

    /** Records that a document was seen. */
    public String verify() {
        try {
            identity.verify(dossier.getNumber(), new SeenDocument(documentKind, documentNumber, validUntil));
        } catch (Refusal refusal) {
            faults.at("identity:" + switch (refusal.decision().rule().value()) {
                case "WID-1-VALID" -> "validUntil";
                case "Q2-DOCUMENT-NUMBER" -> "documentNumber";
                default -> "documentKind";
            }, refusal);
            return null;
        }
        notices.done("identity.done");
        return here();
    }

    /** Shows the document numbers; that is logged. */
    public void showNumbers() {
        numbersShown = true;
    }

    /** How identity was established, the latest first. */
    public List<Verification> getVerifications() {
        return identity.of(dossier.getNumber());
    }

    private String here() {
        return "/dossier/view.xhtml?faces-redirect=true&tab=personen&nr=" + dossier.getNumber();
    }

    public boolean isNumbersShown() {
        return numbersShown;
    }

    /** The parts that somebody else than the resident can play. */
    public List<Part> getParts() {
        return List.of(Part.PARTNER, Part.CHILD, Part.INFORMAL_CARER, Part.REPRESENTATIVE);
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
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
}
