package nl.dossierwacht.asking;

import java.time.LocalDate;
import java.util.List;

/** What a resident is to be asked for. @param answerBy the last day to answer; {@code null} if none is given */
public record ResidentAsk(List<Wanted> items, LocalDate answerBy) {

    public ResidentAsk {
        items = List.copyOf(items);
    }

    /** One item. @param code of the list of the law @param why it is needed now */
    public record Wanted(String code, String why) {
        public Wanted {
            why = why == null ? "" : why.strip();
        }
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "ask";
    }
}
