package nl.dossierwacht.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import jakarta.persistence.EntityManager;

/** The layers, and who may hold what reaches the database. */
class LayersTest {

    private static final JavaClasses ALL = new ClassFileImporter().importPaths(List.of(
            Path.of("../persistence/target/classes"), Path.of("../ejb/target/classes"), Path.of("../web/target/classes")));

    @Test
    void theVocabularyKnowsNoFramework() {
        noClasses().that().resideInAPackage("nl.dossierwacht.domain..").should().dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "org.hibernate..", "nl.dossierwacht.persistence..").check(ALL);
    }

    @Test
    void persistenceKnowsNoServiceAndNoPage() {
        noClasses().that().resideInAPackage("nl.dossierwacht.persistence..").should().dependOnClassesThat(
                com.tngtech.archunit.base.DescribedPredicate.describe("belong to services or pages", type -> type.getPackageName().startsWith("nl.dossierwacht.")
                        && !type.getPackageName().startsWith("nl.dossierwacht.persistence") && !type.getPackageName().startsWith("nl.dossierwacht.domain"))).check(ALL);
    }

    @Test
    void onlyPersistenceAndTheServiceRingHoldAnEntityManager() {
        noClasses().that().resideOutsideOfPackage("nl.dossierwacht.persistence..").and().doNotHaveSimpleName("ServiceRing")
                .should().dependOnClassesThat().areAssignableTo(EntityManager.class).check(ALL);
    }

    @Test
    void onlyTheVaultTheNotesAndTheHealthCheckHoldADataSource() {
        noClasses().that().resideOutsideOfPackage("nl.dossierwacht.persistence.vault..")
                .and().doNotHaveFullyQualifiedName("nl.dossierwacht.persistence.operation.Databases")
                .and().doNotHaveFullyQualifiedName("nl.dossierwacht.persistence.notes.NotesDatabase")
                .should().dependOnClassesThat().areAssignableTo(DataSource.class).check(ALL);
    }

    @Test
    void pagesNeverTouchARepositoryOrTheHatScope() {
        noClasses().that().resideInAPackage("nl.dossierwacht.web..").should().dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository").orShould().dependOnClassesThat().resideInAPackage("nl.dossierwacht.persistence.ring..").check(ALL);
    }

    @Test
    void theSealerRunsWithoutTheApplicationAndTheApplicationWithoutTheSealer() {
        classes().that().resideInAPackage("nl.dossierwacht.persistence.audit.seal..").should().onlyDependOnClassesThat(
                com.tngtech.archunit.base.DescribedPredicate.describe("are Java's or the log's own", type -> type.getPackageName().startsWith("java.")
                        || type.getPackageName().isEmpty() || type.getPackageName().equals("nl.dossierwacht.persistence.audit.seal")
                        || List.of("AccessRecord", "About", "Outcome", "MerkleTree", "MerkleFrontier", "MerklePath").contains(type.getSimpleName()))).check(ALL);
        noClasses().that().resideOutsideOfPackage("nl.dossierwacht.persistence.audit.seal..").should().dependOnClassesThat()
                .resideInAPackage("nl.dossierwacht.persistence.audit.seal..").check(ALL);
    }

    @Test
    void rulesArePlainJava() {
        classes().that().implement(nl.dossierwacht.rules.Rule.class).should().onlyDependOnClassesThat()
                .resideInAnyPackage("nl.dossierwacht..", "java..").check(ALL);
    }
}
