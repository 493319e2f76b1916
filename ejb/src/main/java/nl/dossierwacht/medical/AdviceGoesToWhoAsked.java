package nl.dossierwacht.medical;

import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Only the advice crosses from the adviser to the dossier, only to the dossier that asked, and once. */
public final class AdviceGoesToWhoAsked implements Rule<AdviceGoesToWhoAsked.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-ADVICE"), List.of("AVG 5 lid 1 onder b en c", "AVG 4 lid 7"), List.of(3, 22, 29),
            "Het medisch advies gaat één keer naar het dossier dat erom vroeg. Het eigen dossier van de adviseur blijft bij de adviseur.",
            "The medical advice goes once to the dossier that asked for it. The adviser's own file stays with the adviser.");

    /**
     * @param fileOpen whether the adviser's file is still open
     * @param questionOpen whether the asking domain has an unanswered question with the id that the file holds
     */
    public record Facts(boolean fileOpen, boolean questionOpen) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.fileOpen() && facts.questionOpen() ? permit() : refuse();
    }
}
