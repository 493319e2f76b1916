package nl.dossierwacht.web.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

import nl.dossierwacht.intake.Catalogue;
import nl.dossierwacht.intake.DocumentLine;
import nl.dossierwacht.intake.FilingService;
import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.intake.LegalBases;
import nl.dossierwacht.intake.Offer;
import nl.dossierwacht.intake.Phase;
import nl.dossierwacht.intake.gate.NoFreeMedicalPaper;
import nl.dossierwacht.intake.gate.NoIdentityCopy;
import nl.dossierwacht.intake.gate.OnlyWhatCanBeRead;
import nl.dossierwacht.intake.gate.OthersData;
import nl.dossierwacht.intake.gate.UploadGate;
import nl.dossierwacht.intake.reading.Reading;
import nl.dossierwacht.intake.reading.UploadLine;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.RuleBook;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.dossier.DossierBean;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.LanguageBean;
import nl.dossierwacht.web.shell.Notices;
import nl.dossierwacht.web.text.Say;
import nl.dossierwacht.web.upload.SealedUploads;
import nl.dossierwacht.web.upload.UploadTicket;

/** The upload zone and what is in the work file. */
@Named("upload")
@ViewScoped
public class UploadBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Say say;

    @Inject
    transient IntakeService intake;

    @Inject
    transient FilingService filing;

    @Inject
    transient DossierBean dossier;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    @Inject
    transient LanguageBean language;

    @Inject
    transient UploadLine line;

    private final List<UploadCard> cards = new ArrayList<>();
    private transient List<Part> files;
    private transient List<DocumentLine> documents;

    /** Offers the chosen files to the gate, each for itself. */
    public void offer() throws IOException {
        for (Part file : files == null ? List.<Part>of() : files) {
            if (file.getSize() == 0 && (file.getSubmittedFileName() == null || file.getSubmittedFileName().isBlank())) {
                continue;
            }
            try {
                UploadCard card = file.getSize() > SealedUploads.MOST ? unread(file, Reading.Reason.TOO_BIG)
                        : inTurn(() -> offered(file)).orElseGet(() -> unread(file, Reading.Reason.BUSY));
                suggest(card);
                cards.add(0, card);
            } finally {
                file.delete();
            }
        }
        files = null;
        documents = null;
    }

    /** Into memory only when it is its turn: what waits is sealed. */
    private <T> Optional<T> inTurn(Supplier<T> work) {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return line.inTurn(UploadTicket.of(request), work);
    }

    private UploadCard offered(Part file) {
        try (InputStream in = file.getInputStream()) {
            byte[] content = in.readAllBytes();
            return new UploadCard(file.getSubmittedFileName(), intake.offer(dossier.getNumber(), file.getSubmittedFileName(), content, List.of()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UploadCard unread(Part file, Reading.Reason reason) {
        return new UploadCard(file.getSubmittedFileName(), new Offer.Unreadable(new OnlyWhatCanBeRead().id(), reason), new byte[0]);
    }

    /** The employee says that a file isn't what the gate suspects. */
    public void notThat(UploadCard card) {
        Optional<Offer> offer = inTurn(() -> intake.offer(dossier.getNumber(), card.getFileName(), card.content(), card.deny()));
        if (offer.isEmpty()) {
            faults.at(null, "intake.unreadable.BUSY");
            return;
        }
        card.become(offer.get());
        suggest(card);
        documents = null;
    }

    /** What waited for an answer goes with the page. */
    @PreDestroy
    void forget() {
        cards.forEach(UploadCard::forget);
    }

    /** The employee says that it is: refused, and the next step is offered. */
    public void itIs(UploadCard card) {
        boolean identity = card.isIdentity();
        RuleId rule = identity ? NoIdentityCopy.under(worn.chosen().orElseThrow().domain().law()).id()
                : new NoFreeMedicalPaper().id();
        card.become(intake.admit(dossier.getNumber(), (Offer.Asked) card.offer(), rule, identity ? List.of(Alternative.RECORD_DOCUMENT_NUMBER)
                : List.of(Alternative.FORWARD_TO_MEDICAL_ADVISER, Alternative.RETURN_TO_RESIDENT)));
    }

    /** What is left of a refused file without the pages that can't stay is offered; the browser sends the file again, because nothing of it is kept here. */
    public void without(UploadCard card) throws IOException {
        Part again = card.getAgain();
        if (again == null || again.getSize() == 0) {
            faults.at(null, "intake.again.missing");
            return;
        }
        try {
            Optional<Boolean> same = inTurn(() -> without(card, again));
            if (same.isEmpty() || !same.get()) {
                faults.at(null, same.isEmpty() ? "intake.unreadable.BUSY" : "intake.again.other");
                return;
            }
            suggest(card);
            documents = null;
        } finally {
            again.delete();
            card.setAgain(null);
        }
    }

    /** Whether it is the same file; then it is offered. */
    private boolean without(UploadCard card, Part again) {
        try (InputStream in = again.getInputStream()) {
            byte[] content = in.readAllBytes();
            boolean same = card.isOf(content);
            if (same) {
                card.become(intake.offerWithout(dossier.getNumber(), card.getFileName(), content, card.stopped()));
            }
            return same;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the document in the work file with the answers. */
    public String file(UploadCard card) {
        try {
            if (card.isUnused()) {
                filing.used(card.getDocument(), card.necessity());
            } else {
                filing.file(card.getDocument(), card.getKind(), card.getTitle(), card.answers());
            }
        } catch (Refusal refusal) {
            faults.at(null, refusal);
            return null;
        } catch (IllegalArgumentException missing) {
            faults.at(null, "intake.answers.missing");
            return null;
        }
        cards.remove(card);
        documents = null;
        notices.done("intake.filed");
        return null;
    }

    /** Another kind was chosen: its usual answers are suggested. */
    public void choose(UploadCard card, String kind) {
        filing.kinds().stream().filter(known -> known.code().equals(kind)).findFirst().ifPresent(card::take);
    }

    /** Another phase was chosen: its usual answers are suggested. */
    public void phase(UploadCard card, Phase phase) {
        card.getPhases().stream().filter(usual -> usual.phase() == phase).findFirst().ifPresent(card::take);
    }

    /** A document that isn't needed after all goes: back to the resident, or destroyed; its letter is in the work file. */
    public void notNeeded(UploadCard card, boolean returned) {
        gone(card.getDocument(), returned);
    }

    /** A document in the work file that isn't needed after all goes. */
    public void notNeededLine(DocumentLine line, boolean returned) {
        gone(line.id(), returned);
    }

    private void gone(UUID document, boolean returned) {
        filing.notNeeded(document, returned);
        cards.removeIf(card -> document.equals(card.getDocument()));
        documents = null;
        notices.done(returned ? "intake.gone.returned" : "intake.gone.destroyed");
    }

    /** The later step of a document has come: its answers are asked for now. */
    public void useNow(DocumentLine line) {
        answer(line);
        UploadCard card = cards.get(0);
        card.unused();
        filing.kinds().stream().filter(kind -> kind.code().equals(line.kind())).findFirst().ifPresent(card::take);
        Phase.of(line.laterStep()).ifPresent(step -> phase(card, step));
    }

    /** Whether a document of the resident can go, because it isn't needed. */
    public boolean isMayGo(DocumentLine line) {
        return dossier.getView().undecided() && line.origin() == Document.Origin.UPLOAD && line.state() == Document.State.IN_WORK_FILE;
    }

    /** Whether a document waits for a later step and has no card on this page. */
    public boolean isWaitsForStep(DocumentLine line) {
        return line.laterStep() != null && cards.stream().noneMatch(card -> line.id().equals(card.getDocument()));
    }

    /** The phases of the task, to choose from. */
    public Set<Phase> getPhases() {
        return Phase.under(worn.chosen().orElseThrow().domain().task());
    }

    /** The legal bases to choose from. */
    public List<LegalBases.Basis> getBases() {
        return filing.bases();
    }

    /** A medical paper was returned or sent on; its letter is in the work file. */
    public void followUp(UploadCard card, Alternative done) {
        intake.followUp(card.getRefused().refusal(), done);
        cards.remove(card);
        documents = null;
    }

    /** Takes a card away that needs nothing more. */
    public void dismiss(UploadCard card) {
        card.forget();
        cards.remove(card);
    }

    /** A document that waits since an earlier visit gets a card again. */
    public void answer(DocumentLine line) {
        Offer.Waiting waiting = new Offer.Waiting(line.id(), line.title(), line.pages(), "", List.of(), OthersData.NONE);
        UploadCard card = new UploadCard(line.title(), waiting, null);
        suggest(card);
        cards.add(0, card);
    }

    private void suggest(UploadCard card) {
        if (card.offer() instanceof Offer.Waiting waiting) {
            List<Catalogue.Kind> kinds = filing.kinds();
            card.take(kinds.stream().filter(kind -> kind.code().equals(waiting.suggested())).findFirst().orElse(kinds.get(0)));
        }
    }

    /** What the rule says, in the reader's language. */
    public String sentence(UploadCard card) {
        return text(card).map(text -> language.getLocale().getLanguage().equals("nl") ? text.dutch() : text.english()).orElse("");
    }

    /** The article of law of the rule that refused. */
    public String article(UploadCard card) {
        return text(card).filter(text -> !text.articles().isEmpty()).map(text -> text.articles().get(0)).orElse("");
    }

    private static Optional<RuleText> text(UploadCard card) {
        return card.getRefused() == null ? Optional.empty() : RuleBook.text(card.getRefused().rule());
    }

    /** Which rule refused, and with which detectors. */
    public String rule(UploadCard card) {
        return say.text("intake.evidence.by", card.getRefused().rule().value(), UploadGate.DETECTORS);
    }

    /** The documents of the dossier. */
    public List<DocumentLine> getDocuments() {
        if (documents == null) {
            documents = intake.of(dossier.getNumber());
        }
        return documents;
    }

    /** What came meanwhile shows. */
    public void lookAgain() {
        documents = null;
    }

    /** Whether the document waits and has no card on this page. */
    public boolean isToAnswer(DocumentLine line) {
        return line.state() == Document.State.OFFERED && cards.stream().noneMatch(card -> line.id().equals(card.getDocument()));
    }

    /** The kinds to choose from. */
    public List<Catalogue.Kind> getKinds() {
        return filing.kinds();
    }

    /** The largest file that is sent, in bytes. */
    public long getMost() {
        return SealedUploads.MOST;
    }

    public List<UploadCard> getCards() {
        return cards;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }
}
