package nl.dossierwacht.rules;

import java.util.List;
import java.util.Objects;

/**
 * A rule in words.
 *
 * @param articles the articles of law, as in {@code PW 17 lid 3}; empty if the guide alone asks it
 * @param questions the numbers of the questions in the guide "Privacy in het sociaal domein"
 * @param dutch one plain sentence, level B1, that a user reads
 * @param english the same in English
 */
public record RuleText(RuleId id, List<String> articles, List<Integer> questions, String dutch, String english) {

    public RuleText {
        Objects.requireNonNull(id, "id");
        articles = List.copyOf(articles);
        questions = List.copyOf(questions);
        if (questions.isEmpty() || dutch.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException("a rule names its question and speaks both languages");
        }
    }
}
