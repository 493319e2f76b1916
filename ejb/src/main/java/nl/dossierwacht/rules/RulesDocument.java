package nl.dossierwacht.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes {@code docs/rules.md} from the rule classes, so that text and code can't part. */
public final class RulesDocument {

    private RulesDocument() {
    }

    /** Writes the document to the path given as the only argument. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), text());
    }

    /** The document as it should be. */
    public static String text() {
        StringBuilder page = new StringBuilder("""
                # The rules, as the code enforces them

                Made from the rule classes by `mvn -pl ejb -am -Prules compile`; the build fails when it is out of date. "Q" is the number of
                the question in the guide "Privacy in het sociaal domein".

                | Rule | Articles | Q | In Dutch, as users read it | In English | Class |
                | --- | --- | --- | --- | --- | --- |
                """);
        for (Rule<?> rule : RuleBook.all()) {
            RuleText text = rule.text();
            page.append("| `%s` | %s | %s | %s | %s | `%s` |%n".formatted(text.id(), String.join("; ", text.articles()),
                    text.questions().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    cell(text.dutch()), cell(text.english()), rule.getClass().getName()).replace("\r\n", "\n"));
        }
        return page.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
