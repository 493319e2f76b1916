package nl.dossierwacht.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Table;

/** A feature doesn't touch another's tables: it asks the other's service-side classes. */
class FeaturesTest {

    private static final JavaClasses ALL = new ClassFileImporter().importPaths(List.of(
            Path.of("../persistence/target/classes"), Path.of("../ejb/target/classes"), Path.of("../web/target/classes")));
    private static final Pattern FEATURE = Pattern.compile("nl\\.dossierwacht\\.(?:persistence\\.|web\\.)?([a-z]+)(?:\\..*)?");

    /** Entities that other features hold in their hands, each with who and why. Their repositories are nobody else's. */
    private static final Map<String, Set<String>> SHARED = Map.of(
            // The parent of every feature's rows; OpenDossiers hands it out.
            "Dossier", Set.of("*"),
            // What WorkFile takes in and hands out, whoever wrote it.
            "Document", Set.of("*"),
            // Who is registered is who is to be told, whom a question to the adviser is about, who answers for a resident, who is near them at acute danger,
            // and whose name stays out of a reason in the log; RegisteredPersons hands them out.
            "DossierPerson", Set.of("transparency", "medical", "consent", "emergency", "opening"),
            // What was seen becomes a page of the archive file; IdentityRecords hands it out.
            "IdentityVerification", Set.of("archive"));

    /**
     * Who speaks SQL itself, because the query language can't say it: series that count on; locks; the order of an index, compared as one row; tables that are
     * no entities, as the access log, what accounts reached for or asked of other laws, answers to the gate, and the orders to destroy keys.
     */
    private static final Set<String> NATIVE_SQL = Set.of("AccessRepository", "SealWatch", "KeyOrders", "NumberSeries", "DossierRepository", "OwnDossiers",
            "ReachRepository", "RequestsMade", "GateAnswers", "ConsentRepository", "EmergencyRepository", "HeldRequestRepository", "DomainRounds", "EndedSessions");

    /** Who looks under the entity manager: to let go of another domain's entities; and, at every service call, straight to the driver, the hat and the record. */
    private static final Set<String> UNDER_THE_MANAGER = Set.of("DomainSwitch", "HatBinding", "AccessLog");

    /** Queries that reach into another feature, each with its reason. */
    private static final Set<String> REACHING = Set.of(
            // An open part of an inspection is about a dossier if it is about the dossier's resident: one condition, under the same hat.
            "InspectionPartRepository.java names DossierPerson",
            // The entity ring asks in words of its own, so that it stands where row security doesn't.
            "NeedToKnow.java names dossier", "NeedToKnow.java names opening");

    /** Where a query names an entity or a table. */
    private static final Pattern IN_A_QUERY = Pattern.compile("\\b(?:from|join|update|into)\\s+([A-Z]\\w+|[a-z]+(?:_[a-z]+)*)\\b");

    @Test
    void repositoriesServeTheirOwnFeatureOnly() {
        noClasses().should(use("repositories", type -> type.getSimpleName().endsWith("Repository") || type.getSimpleName().endsWith("Store"), Map.of())).check(ALL);
    }

    @Test
    void entitiesStayInTheirOwnFeature() {
        noClasses().should(use("entities", type -> type.isAnnotatedWith(Entity.class), SHARED)).check(ALL);
    }

    @Test
    void pagesHoldNoEntity() {
        noClasses().that().resideInAPackage("nl.dossierwacht.web..").should().dependOnClassesThat().areAnnotatedWith(Entity.class).check(ALL);
    }

    @Test
    void queriesNameTheOwnFeaturesEntitiesAndTablesOnly() throws IOException {
        Map<String, String> owners = owners();
        List<String> strays = new ArrayList<>();
        Path sources = Path.of("../persistence/src/main/java/nl/dossierwacht/persistence");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String feature = sources.relativize(file).getName(0).toString();
                Matcher named = IN_A_QUERY.matcher(Files.readString(file));
                while (named.find()) {
                    if (!owners.getOrDefault(named.group(1), feature).equals(feature)) {
                        strays.add(file.getFileName() + " names " + named.group(1));
                    }
                }
            }
        }
        strays.removeAll(REACHING);
        assertEquals(List.of(), strays);
    }

    @Test
    void onlyNamedClassesSpeakSqlThemselves() {
        noClasses().that(DescribedPredicate.describe("aren't named here with their reason", type -> !NATIVE_SQL.contains(type.getSimpleName())))
                .should().callMethodWhere(calls(EntityManager.class, "createNativeQuery")).check(ALL);
    }

    @Test
    void onlyTheRingsAndTheLogLookUnderTheEntityManager() {
        noClasses().that(DescribedPredicate.describe("aren't named here with their reason", type -> !UNDER_THE_MANAGER.contains(type.getSimpleName()))).should().callMethodWhere(calls(EntityManager.class, "unwrap")
                .or(calls(EntityManager.class, "getDelegate")).or(calls(Query.class, "unwrap"))).check(ALL);
    }

    @Test
    void noBeanOfAnotherKindIsAServiceByAccident() {
        noClasses().should().beAnnotatedWith(Stateful.class).check(ALL);
        noMethods().that().areDeclaredInClassesThat().areAnnotatedWith(Singleton.class).should().bePublic()
                .because("only stateless services are asked to declare an action").check(ALL);
    }

    private static ArchCondition<JavaClass> use(String what, java.util.function.Predicate<JavaClass> these, Map<String, Set<String>> shared) {
        return new ArchCondition<>("use " + what + " of another feature") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                String feature = feature(user);
                user.getDirectDependenciesFromSelf().stream().filter(dependency -> {
                    JavaClass used = dependency.getTargetClass();
                    Set<String> sharers = shared.getOrDefault(used.getSimpleName(), Set.of());
                    return these.test(used) && feature(used) != null && !feature(used).equals(feature) && !sharers.contains("*") && !sharers.contains(feature);
                }).forEach(dependency -> events.add(SimpleConditionEvent.satisfied(user, dependency.getDescription())));
            }
        };
    }

    private static String feature(JavaClass type) {
        Matcher parts = FEATURE.matcher(type.getPackageName());
        return parts.matches() ? parts.group(1) : null;
    }

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, String method) {
        return DescribedPredicate.describe("calls " + owner.getSimpleName() + "." + method,
                call -> call.getTargetOwner().isAssignableTo(owner) && call.getTarget().getName().equals(method));
    }

    /** To which feature each entity and its table belong. */
    private static Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        ALL.stream().filter(type -> type.isAnnotatedWith(Entity.class)).forEach(type -> {
            owners.put(type.getSimpleName(), feature(type));
            String table = type.isAnnotatedWith(Table.class) ? type.getAnnotationOfType(Table.class).name() : type.getSimpleName().toLowerCase(Locale.ROOT);
            owners.put(table, feature(type));
        });
        return owners;
    }
}
