package nl.dossierwacht.web.seen;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.intake.Catalogue;
import nl.dossierwacht.intake.FilingService;
import nl.dossierwacht.seen.SeenProof;
import nl.dossierwacht.seen.SeenService;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.web.dossier.DossierBean;
import nl.dossierwacht.web.intake.UploadBean;
import nl.dossierwacht.web.intake.UploadCard;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.Notices;

/** Writing down what was seen and isn't kept. */
@Named("proofSeen")
@ViewScoped
public class SeenBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SeenService service;

    @Inject
    transient FilingService filing;

    @Inject
    transient DossierBean dossier;

    @Inject
    transient UploadBean upload;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    private UploadCard offered;
    private boolean open;
    private String kind;
    private String phase;
    private String what;
    private LocalDate from;
    private LocalDate until;
    private SeenProof.Authentic authentic;
    private String established;
    private String copied;

    /** Instead of keeping an offered document: it goes back once the record is there. */
    public void insteadOf(UploadCard card) {
        offered = card;
        kind = card.getKind();
        phase = card.getPhase();
        open = true;
    }

    /** Begins, with nothing offered. */
    public void begin() {
        clear();
        open = true;
    }

    /** Ends without recording; an offered document waits on. */
    public void cancel() {
        clear();
    }

    /** Records it; what was typed stays if a rule refuses. */
    public String record() {
        String of = phaseOf(kind).orElse(phase);
        SeenProof proof = new SeenProof(kind, of, what, from, until, authentic, established, copied, Optional.ofNullable(offered).map(UploadCard::getDocument));
        try {
            service.record(dossier.getNumber(), proof);
        } catch (Refusal refusal) {
            faults.at(refusal.decision().rule().value().equals("PW-17-1-SEEN") ? "seen:what" : "seen:established", refusal);
            return null;
        }
        if (offered != null) {
            upload.dismiss(offered);
        }
        upload.lookAgain();
        clear();
        notices.done("seen.recorded");
        return null;
    }

    /** The phase in which a kind is usually needed; empty if the one that was chosen with the document does. */
    private Optional<String> phaseOf(String code) {
        return filing.kinds().stream().filter(one -> one.code().equals(code)).findFirst()
                .filter(one -> one.usual().stream().noneMatch(usual -> usual.phase().code().equals(phase))).map(one -> one.first().phase().code());
    }

    private void clear() {
        offered = null;
        open = false;
        kind = null;
        phase = null;
        what = null;
        from = null;
        until = null;
        authentic = null;
        established = null;
        copied = null;
    }

    /** The kinds to choose from. */
    public List<Catalogue.Kind> getKinds() {
        return filing.kinds();
    }

    /** The ways of seeing that it is genuine. */
    public SeenProof.Authentic[] getWays() {
        return SeenProof.Authentic.values();
    }

    /** The title of the offered document that goes back; empty if none does. */
    public String getOffered() {
        return offered == null ? "" : offered.getTitle();
    }

    public boolean isOpen() {
        return open;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public SeenProof.Authentic getAuthentic() {
        return authentic;
    }

    public void setAuthentic(SeenProof.Authentic authentic) {
        this.authentic = authentic;
    }

    public String getEstablished() {
        return established;
    }

    public void setEstablished(String established) {
        this.established = established;
    }

    public String getCopied() {
        return copied;
    }

    public void setCopied(String copied) {
        this.copied = copied;
    }
}
