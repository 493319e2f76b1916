package nl.dossierwacht.it.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import javax.naming.InitialContext;

import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;

/**
 * Every public method of every service, in the server, called by every kind of stranger with all ids, numbers and names of a dossier that isn't
 * theirs: nothing of it comes back, nothing of it changes, and what was refused is in the access log.
 */
@ExtendWith({TestNode.class, ArquillianExtension.class})
class StrangersInTheServerIT {

    private static final String STRANGER = "kanarie.vreemde";
    private static final int FEW = 3;
    private static final int SOME = 15;
    /** For who may: enough to come upon a number and an id that belong together. */
    private static final int OWN_CALLS_OF_A_METHOD = 300;
    /** The rights desk asks each domain of its municipality for its part of an inspection request (Q12): a row more, under a named rule. */
    private static final String ASKED_BY_THE_RIGHTS_DESK = "public.inspection_part";
    private static Canary canary;
    private static Sweep sweep;

    @Deployment
    static EnterpriseArchive realEar() {
        return RealEar.with(RealEar.insideTests());
    }

    @BeforeEach
    void layCanary() throws Exception {
        if (canary == null) {
            canary = Canary.lay();
            sweep = new Sweep(new Samples(canary.ids(), canary.numbers(), Canary.RESIDENT));
        }
    }

    @Test
    void everyServiceIsFoundAndHasSamplesForEachParameter() {
        List<Sweep.Entry> all = Sweep.everything();
        assertTrue(all.stream().map(Sweep.Entry::toString).anyMatch("DossierService.open"::equals), all::toString);
        assertEquals(List.of(), all.stream().filter(entry -> entry.declared() == null || sweep.calls(entry).isEmpty()).toList());
    }

    @Test
    void whoIsNotSignedInIsRefusedEverything() throws Exception {
        assertRefused("-", entry -> List.of(new Somebody(null, Set.of(), Canary.OWNER)));
    }

    @Test
    void whoHasNoHatIsRefusedEverything() throws Exception {
        assertRefused(STRANGER, entry -> List.of(new Somebody(STRANGER, Set.of(), Canary.OWNER), new Somebody(STRANGER, Set.of(), null)));
    }

    @Test
    void whoSaysToWearAHatThatWasNotGrantedIsRefusedEverything() throws Exception {
        Hat jeugd = new Hat(otherLaw(), Role.CONSULTANT);
        assertRefused(STRANGER, entry -> List.of(new Somebody(STRANGER, Set.of(jeugd), Canary.OWNER), new Somebody(STRANGER, Set.of(jeugd), Canary.ADVISER),
                new Somebody(STRANGER, Set.of(jeugd), null)));
    }

    @Test
    void whoHasTheHatOfAnotherRoleIsRefusedWhatThatRoleDoesNotDo() throws Exception {
        assertRefused(STRANGER, entry -> Arrays.stream(Role.values()).filter(role -> !entry.declared().value().roles().contains(role))
                .map(role -> Somebody.wearing(STRANGER, new Hat(Canary.OWNER.domain(), role))).toList());
    }

    @Test
    void whoMayDoItInAnotherDomainReachesNothing() throws Exception {
        List<String> breaches = new ArrayList<>();
        Map<String, List<String>> before = Rows.of(Canary.DOMAINS, Canary.AUTHOR);
        for (Sweep.Entry entry : Sweep.everything()) {
            for (Role role : entry.declared().value().roles()) {
                for (DomainKey domain : List.of(otherLaw(), otherTask(), otherMunicipality())) {
                    // By the same name too: the employee with two hats sees each dossier under its own.
                    String name = domain.equals(otherLaw()) ? Canary.CONSULTANT : STRANGER;
                    breaches.addAll(reached(entry, Somebody.wearing(name, new Hat(domain, role)), domain.equals(otherLaw()) ? Integer.MAX_VALUE : SOME, false));
                }
            }
        }
        assertEquals(List.of(), breaches);
        assertUnchanged(before);
    }

    @Test
    void itsOwnPeopleFindAllOfItSoTheSweepProvesSomething() throws Exception {
        Set<String> missing = new TreeSet<>(canary.texts());
        UserTransaction transaction = (UserTransaction) new InitialContext().lookup("java:jboss/UserTransaction");
        // Notes have a database of their own that takes no part in a rollback: what asks least comes first, so that reading goes before deleting.
        List<Sweep.Entry> askingLeastFirst = Sweep.everything().stream().sorted(Comparator.comparingInt(entry -> entry.method().getParameterCount())).toList();
        for (Somebody own : List.of(Canary.ITS_CONSULTANT, Canary.ITS_ADVISER, Canary.ITS_AUTHOR)) {
            for (Sweep.Entry entry : askingLeastFirst) {
                for (Object[] arguments : sweep.calls(entry, OWN_CALLS_OF_A_METHOD)) {
                    if (missing.isEmpty()) {
                        return;
                    }
                    transaction.begin();
                    try {
                        String said = Sweep.call(entry, own, arguments).said();
                        missing.removeIf(said::contains);
                    } finally {
                        transaction.rollback();
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    /** All calls of these people are refused and logged, and nothing comes back or changes. */
    private static void assertRefused(String loggedAs, Function<Sweep.Entry, List<Somebody>> strangers) throws Exception {
        List<String> breaches = new ArrayList<>();
        Map<String, List<String>> before = Rows.of(Canary.DOMAINS, Canary.AUTHOR);
        for (Sweep.Entry entry : Sweep.everything()) {
            int logged = Rows.refusals(loggedAs, entry.declared().value().name());
            int calls = 0;
            for (Somebody stranger : strangers.apply(entry)) {
                breaches.addAll(reached(entry, stranger, FEW, true));
                calls += Math.min(FEW, sweep.calls(entry).size());
            }
            if (Rows.refusals(loggedAs, entry.declared().value().name()) != logged + calls) {
                breaches.add(entry + ": a refusal is not in the access log");
            }
        }
        assertEquals(List.of(), breaches);
        assertUnchanged(before);
    }

    private static void assertUnchanged(Map<String, List<String>> before) throws SQLException {
        Map<String, List<String>> after = Rows.of(Canary.DOMAINS, Canary.AUTHOR);
        after.get(ASKED_BY_THE_RIGHTS_DESK).retainAll(before.get(ASKED_BY_THE_RIGHTS_DESK));
        assertEquals(before, after);
    }

    private static List<String> reached(Sweep.Entry entry, Somebody stranger, int most, boolean mustBeRefused) throws Exception {
        List<String> breaches = new ArrayList<>();
        for (Object[] arguments : sweep.calls(entry).stream().limit(most).toList()) {
            int logged = mustBeRefused ? 0 : Rows.refusals(stranger.employee(), entry.declared().value().name());
            Sweep.Answer answer = Sweep.call(entry, stranger, arguments);
            canary.words().stream().filter(answer.said()::contains).findFirst()
                    .ifPresent(word -> breaches.add(entry + " tells " + stranger + " " + word + ": " + answer.said()));
            if (mustBeRefused && !answer.refused()) {
                breaches.add(entry + " is not refused to " + stranger + ": " + answer.failure());
            }
            if (!mustBeRefused && answer.refused() && Rows.refusals(stranger.employee(), entry.declared().value().name()) == logged) {
                breaches.add(entry + ": a refusal of " + stranger + " is not in the access log");
            }
        }
        return breaches;
    }

    private static DomainKey otherLaw() {
        return new DomainKey(Canary.MUNICIPALITY, Law.JEUGDWET, Task.TOELEIDING, "college");
    }

    private static DomainKey otherTask() {
        return new DomainKey(Canary.MUNICIPALITY, Law.WMO, Task.HULPVERLENING, "wijkteam");
    }

    private static DomainKey otherMunicipality() {
        return new DomainKey("elders", Law.WMO, Task.TOELEIDING, "college");
    }
}
