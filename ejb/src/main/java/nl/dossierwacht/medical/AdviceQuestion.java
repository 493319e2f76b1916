package nl.dossierwacht.medical;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a consultant asks.
 *
 * @param question what has to be known to decide
 * @param limitation what the person can't do, as far as it is known
 */
public record AdviceQuestion(String question, String limitation) {

    /** The longest question, in characters. */
    public static final int LONGEST_QUESTION = 2000;
    /** The longest description of the limitation, in characters. */
    public static final int LONGEST_LIMITATION = 1000;

    public AdviceQuestion {
        question = question == null ? "" : question.strip();
        limitation = limitation == null ? "" : limitation.strip();
        if (question.isEmpty() || question.length() > LONGEST_QUESTION || limitation.isEmpty() || limitation.length() > LONGEST_LIMITATION) {
            throw new IllegalArgumentException("a question and a limitation, neither too long");
        }
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("question", question);
        texts.put("limitation", limitation);
        return texts;
    }
}
