package nl.dossierwacht.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class RuleBookTest {

    @Test
    void everyRuleClassIsInTheBook() {
        Set<String> classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.dossierwacht").stream()
                .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(type -> type.getName())
                .collect(Collectors.toSet());
        assertEquals(classes, RuleBook.all().stream().map(rule -> rule.getClass().getName()).collect(Collectors.toSet()));
    }

    @Test
    void noTwoRulesShareAnId() {
        assertEquals(RuleBook.all().size(), RuleBook.all().stream().map(Rule::id).distinct().count());
    }

    @Test
    void theDocumentIsUpToDate() throws IOException {
        assertEquals(RulesDocument.text(), Files.readString(Path.of("../docs/rules.md")), "stale: run mvn -pl ejb -am -Prules compile");
    }
}
