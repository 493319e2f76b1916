package nl.dossierwacht.web.exchange;

import java.time.LocalDate;

import nl.dossierwacht.exchange.HeldView;
import nl.dossierwacht.persistence.exchange.HeldItem.Because;

/** The decision on one item as it is typed. */
public class AnswerDraft {

    private final HeldView.Item item;
    private String choice = "LATER";
    private String value;
    private LocalDate asOf;
    private Because because;

    AnswerDraft(HeldView.Item item) {
        this.item = item;
    }

    /** The same as was typed in another one. */
    AnswerDraft with(AnswerDraft typed) {
        choice = typed.choice;
        value = typed.value;
        asOf = typed.asOf;
        because = typed.because;
        return this;
    }

    /** Whether it waits for a decision. */
    public boolean isWaiting() {
        return item.answer().isEmpty();
    }

    public HeldView.Item getItem() {
        return item;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public Because getBecause() {
        return because;
    }

    public void setBecause(Because because) {
        this.because = because;
    }
}
