package nl.dossierwacht.web.exchange;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.domain.Task;
import nl.dossierwacht.exchange.Ask;
import nl.dossierwacht.exchange.AskRoom;
import nl.dossierwacht.exchange.RequestService;
import nl.dossierwacht.reuse.Reuse;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.reuse.ReuseMatrix;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.trawling.Slowed;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;
import nl.dossierwacht.web.text.Say;

/** Writing a request to another law's task. */
@Named("asking")
@ViewScoped
public class AskBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_WEEKS = 3;
    private static final ReuseMatrix MATRIX = ReuseMatrix.load();

    @Inject
    transient RequestService requests;

    @Inject
    transient MatrixBean matrix;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    @Inject
    transient Say say;

    private String number;
    private String from;
    private transient AskRoom room;
    private transient AskDraft draft;

    /** Opens the page; what isn't this hat's, or isn't opened by the matrix, isn't there. */
    public void load() throws IOException {
        if (!matrix.isMayAsk() || number == null || holder().isEmpty() || !opens()) {
            NotFound.answer();
        }
    }

    private boolean opens() {
        try {
            return getRoom() != null;
        } catch (Slowed slowed) {
            throw slowed;
        } catch (Refusal notHere) {
            return false;
        }
    }

    /** What can be asked. */
    public AskRoom getRoom() {
        if (room == null) {
            room = requests.room(number, holder().orElseThrow());
        }
        return room;
    }

    /** Whether the law wants a consent and there is none. */
    public boolean isConsentMissing() {
        return isConsentWanted() && getRoom().consents().isEmpty();
    }

    /** Whether the law wants a consent. */
    public boolean isConsentWanted() {
        return getRoom().cell().says() == Reuse.WITH_CONSENT || getRoom().cell().says() == Reuse.WITH_CONSENT_OF_SECRECY;
    }

    /** Whether a concrete cause is asked. */
    public boolean isCauseWanted() {
        return getRoom().cell().says() == Reuse.CONCRETE_CAUSE;
    }

    /** Whether telling the resident can be postponed. */
    public boolean isMayPostpone() {
        return worn.chosen().filter(hat -> hat.domain().task() == Task.HANDHAVING).isPresent();
    }

    /** What is typed. */
    public AskDraft getDraft() {
        if (draft == null) {
            draft = new AskDraft();
            draft.setUntil(say.today().plusWeeks(USUAL_WEEKS));
            draft.setItems(isConsentWanted()
                    ? getRoom().consents().stream().flatMap(consent -> consent.items().stream().filter(item -> item.suppliedOn().isEmpty()).map(item -> new ItemDraft(item.name(), consent.id().toString()))).toList()
                    : getRoom().items().stream().map(name -> new ItemDraft(name, "")).toList());
        }
        return draft;
    }

    /** Sends it; what was typed stays if a rule refuses. */
    public String send() {
        AskDraft typed = getDraft();
        List<ItemDraft> chosen = typed.getItems().stream().filter(ItemDraft::isChosen).toList();
        Optional<UUID> consent = chosen.stream().map(ItemDraft::getConsent).filter(id -> !id.isEmpty()).findFirst().map(UUID::fromString);
        Ask ask = new Ask(new Ask.Holder(holder().orElseThrow(), Optional.ofNullable(typed.getTeam())), consent, typed.getPurpose(), typed.getWhyNotLess(),
                new Ask.Cause(typed.getWhat(), Optional.ofNullable(typed.getWhen()), typed.getFrom()),
                chosen.stream().map(item -> new Ask.Item(item.getName(), item.getWhy())).toList(), typed.getUntil(),
                isMayPostpone() && typed.isLater() ? Optional.ofNullable(typed.getLaterOn()) : Optional.empty(), typed.getWhyLater());
        if (isMayPostpone() && typed.isLater() && typed.getLaterOn() == null) {
            faults.at("ask:laterOn", "exchange.missing");
            return null;
        }
        try {
            requests.ask(number, ask);
        } catch (Refusal refusal) {
            show(refusal);
            return null;
        }
        notices.done("exchange.sent");
        return "/dossier/view.xhtml?faces-redirect=true&tab=delen&nr=" + number;
    }

    private void show(Refusal refusal) {
        switch (refusal.decision().rule().value()) {
            case "AVG-5-1-NECESSITY" -> faults.at("ask:purpose", refusal);
            case "Q4-NAMED-ITEMS", "WMO-5-1-1-4-CONSENT", "Q32-HELPER-SECRECY" -> faults.at("ask:named", refusal);
            case "PW-53A-6-CAUSE" -> faults.at("ask:what", refusal);
            case "AVG-5-1-REQUEST-ENDS" -> faults.at("ask:until", refusal);
            case "AVG-14-REQUEST-TOLD" -> faults.at("ask:laterOn", refusal);
            case "Q4-NO-SCREENING", "AVG-9-REASON-GATE" -> faults.of(refusal.decision().rule());
            default -> throw refusal;
        }
    }

    private Optional<ReuseEnd> holder() {
        return MATRIX.ends().stream().filter(end -> matrix.key(end).equals(from)).findFirst();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
