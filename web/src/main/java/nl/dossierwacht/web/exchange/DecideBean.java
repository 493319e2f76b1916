package nl.dossierwacht.web.exchange;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.exchange.Answer;
import nl.dossierwacht.exchange.DecideService;
import nl.dossierwacht.exchange.HeldView;
import nl.dossierwacht.persistence.exchange.HeldItem.Because;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;

/** Deciding on one request of another law's task. */
@Named("deciding")
@ViewScoped
public class DecideBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LATER = "LATER";
    private static final String GIVE = "GIVE";

    @Inject
    transient DecideService service;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    private String reference;
    private String source;
    private boolean confirmed;
    private transient HeldView view;
    private transient List<AnswerDraft> drafts;

    /** Opens the request; what isn't this hat's, or was asked by who looks, isn't there. */
    public void load() throws IOException {
        boolean may = worn.chosen().filter(hat -> Action.DATA_DECIDE.roles().contains(hat.role())).isPresent();
        if (!may || reference == null || getView() == null) {
            NotFound.answer();
        }
    }

    /** The request as it is now. */
    public HeldView getView() {
        if (view == null) {
            view = service.find(reference).orElse(null);
        }
        return view;
    }

    /** All items with what is typed, also those that are answered already: what is kept in the browser is kept by their place. */
    public List<AnswerDraft> getDrafts() {
        if (drafts == null) {
            drafts = getView().items().stream().map(AnswerDraft::new).toList();
        }
        return drafts;
    }

    /** What a colleague decided meanwhile is seen, and what was typed of the rest stays. @return whether the request still waits */
    private boolean lookAnew() {
        view = service.find(reference).orElse(null);
        if (view == null || !view.isOpen()) {
            return false;
        }
        List<AnswerDraft> typed = drafts;
        drafts = IntStream.range(0, view.items().size()).mapToObj(i -> new AnswerDraft(view.items().get(i)).with(typed.get(i))).toList();
        return true;
    }

    /** Decides; what was typed stays if a rule refuses. */
    public String decide() {
        List<Answer.Item> items = getDrafts().stream().filter(draft -> draft.isWaiting() && !LATER.equals(draft.getChoice())).map(DecideBean::answer).toList();
        try {
            notices.done(service.decide(reference, new Answer(items, source, confirmed)) ? "exchange.decide.done" : "exchange.decide.part");
        } catch (Refusal refusal) {
            switch (refusal.decision().rule().value()) {
                case "Q4-REQUEST-OPEN" -> {
                    if (lookAnew()) {
                        faults.at("decide:items-fault", "exchange.decide.changed");
                        return null;
                    }
                    notices.done("exchange.decide.already");
                }
                case "AVG-7-3-WITHDRAWN" -> notices.done("exchange.decide.stopped");
                case "AVG-5-1-NEED-TO-KNOW" -> {
                    faults.at("decide:source", refusal);
                    return null;
                }
                case "Q4-PER-ITEM", "AVG-9-GIVEN-GATE", "AVG-5-1-CONFIDENTIAL-DECIDED" -> {
                    faults.at("decide:items-fault", refusal);
                    return null;
                }
                case "Q21-ALSO-NECESSARY", "Q26-HELPER-JUDGES", "Q32-HELPER-SECRECY" -> {
                    faults.at("decide:confirmed", refusal);
                    return null;
                }
                default -> throw refusal;
            }
        }
        return "/exchange/decide.xhtml?faces-redirect=true&nr=" + reference;
    }

    private static Answer.Item answer(AnswerDraft draft) {
        return new Answer.Item(draft.getItem().id(), GIVE.equals(draft.getChoice()), draft.getValue(), Optional.ofNullable(draft.getAsOf()), Optional.ofNullable(draft.getBecause()));
    }

    /** Why an item can be kept. */
    public Because[] getReasons() {
        return Because.values();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
