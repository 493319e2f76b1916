package nl.dossierwacht.persistence.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.TestUnit;

/** The list of somebody's own dossiers: its order, its pages in both directions, its exact count, and nothing of anybody else's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnDossiersTest {

    /** A municipality of this test's own: the database is shared. */
    private static final Hat WMO = hat(Law.WMO);
    private static final Hat JEUGD = hat(Law.JEUGDWET);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TestUnit unit = new TestUnit("dw_app");
    private final String mine = "mine-" + UUID.randomUUID();

    @AfterAll
    void close() {
        unit.close();
    }

    @Test
    void whatHasToBeDecidedComesFirstByItsTermThenTheDecidedThenTheArchived() {
        String archived = dossier(WMO, mine + "a", 1, Dossier.Stage.ARCHIVED);
        String decided = dossier(WMO, mine + "a", 2, Dossier.Stage.DECIDED);
        String later = dossier(WMO, mine + "a", 9, Dossier.Stage.REQUESTED);
        String sooner = dossier(WMO, mine + "a", 3, Dossier.Stage.INVESTIGATING);
        assertEquals(List.of(sooner, later, decided, archived), in(WMO, own -> numbers(own.first(mine + "a", 10))));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDoubleAndBackAgain() {
        String employee = mine + "b";
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            // Some on the same day: the order is steady all the same.
            all.add(dossier(WMO, employee, i / 3, Dossier.Stage.REQUESTED));
        }
        List<Dossier> first = in(WMO, own -> own.first(employee, 3));
        List<Dossier> second = in(WMO, own -> own.after(employee, first.get(2).id(), 3));
        List<Dossier> third = in(WMO, own -> own.after(employee, second.get(2).id(), 3));
        List<String> turned = new ArrayList<>(numbers(first));
        turned.addAll(numbers(second));
        turned.addAll(numbers(third));
        // Ids of the same millisecond are in no order that the test could know; the whole list has it.
        List<String> whole = in(WMO, own -> numbers(own.first(employee, 10)));
        assertEquals(Set.copyOf(all), Set.copyOf(whole));
        assertEquals(List.of(Set.copyOf(all.subList(0, 3)), Set.copyOf(all.subList(3, 6))), List.of(Set.copyOf(whole.subList(0, 3)), Set.copyOf(whole.subList(3, 6))), "by their days");
        assertEquals(whole, turned);
        assertEquals(List.of(), in(WMO, own -> own.after(employee, third.get(0).id(), 3)));
        assertEquals(numbers(second), in(WMO, own -> numbers(own.before(employee, third.get(0).id(), 3))));
        assertEquals(List.of(), in(WMO, own -> own.before(employee, first.get(0).id(), 3)));
        assertEquals(7, number(own -> own.count(employee)));
        assertEquals(0, number(own -> own.countBefore(employee, first.get(0).id())));
        assertEquals(3, number(own -> own.countBefore(employee, second.get(0).id())));
        assertEquals(6, number(own -> own.countBefore(employee, third.get(0).id())));
    }

    @Test
    void nothingOfAnotherLawOrAColleagueIsListedOrCounted() {
        String employee = mine + "c";
        String own = dossier(WMO, employee, 1, Dossier.Stage.REQUESTED);
        dossier(JEUGD, employee, 1, Dossier.Stage.REQUESTED);
        dossier(WMO, "colleague-" + mine, 1, Dossier.Stage.REQUESTED);
        assertEquals(List.of(own), in(WMO, list -> numbers(list.first(employee, 10))));
        assertEquals(1, number(list -> list.count(employee)));
    }

    @Test
    void aPlaceThatIsNotOnesOwnLeadsNowhere() {
        String employee = mine + "d";
        dossier(WMO, employee, 5, Dossier.Stage.REQUESTED);
        dossier(JEUGD, employee, 1, Dossier.Stage.REQUESTED);
        UUID elsewhere = in(JEUGD, list -> list.first(employee, 1)).get(0).id();
        for (UUID place : List.of(elsewhere, UUID.randomUUID())) {
            assertEquals(List.of(), in(WMO, list -> list.after(employee, place, 10)));
            assertEquals(List.of(), in(WMO, list -> list.before(employee, place, 10)));
            assertEquals(0, number(list -> list.countBefore(employee, place)));
        }
    }

    @Test
    void aPageIsReadAlongTheListsOwnIndexBehindTheWall() throws SQLException {
        try (Connection application = TestDatabase.shared().as("dw_app"); Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local enable_bitmapscan = off");
            String order = "case stage when 'ARCHIVED' then 2 when 'DECIDED' then 1 else 0 end, decide_by, id";
            String own = "from dossier where domain_key = 'lijstendorp/WMO/TOELEIDING/college' and assignee = 'x'";
            String page = plan(statement, "select * " + own + " and (" + order + ") > (0, date '2026-01-01', '00000000-0000-0000-0000-000000000000'::uuid) order by " + order + " limit 50");
            assertTrue(page.contains("dossier_own_list") && page.contains("ROW(") && !page.contains("Sort"), page);
            application.rollback();
        }
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet line = statement.executeQuery("explain " + sql)) {
            while (line.next()) {
                plan.append(line.getString(1)).append('\n');
            }
        }
        // What isn't leakproof would be looked at row by row, behind the wall, under "Filter".
        return plan.toString().replaceAll("(?m)^.*Filter:.*ROW\\(.*$", "filtered");
    }

    private String dossier(Hat hat, String assignee, int days, Dossier.Stage stage) {
        return unit.under(hat, entities -> {
            Dossier dossier = new Dossier(hat.domain(), "O-" + UUID.randomUUID().toString().substring(0, 20), "Traplift", assignee, TODAY, TODAY.plusDays(days));
            if (stage == Dossier.Stage.INVESTIGATING) {
                dossier.startInvestigation();
            } else if (stage != Dossier.Stage.REQUESTED) {
                dossier.decide(Dossier.Outcome.GRANTED, TODAY);
            }
            if (stage == Dossier.Stage.ARCHIVED) {
                dossier.finalise();
            }
            entities.persist(dossier);
            return dossier.number();
        });
    }

    private static Hat hat(Law law) {
        return new Hat(new DomainKey("lijstendorp", law, Task.TOELEIDING, "college"), Role.CONSULTANT);
    }

    private <T> T in(Hat hat, Function<OwnDossiers, T> question) {
        return unit.under(hat, entities -> {
            OwnDossiers own = new OwnDossiers();
            own.entities = entities;
            return question.apply(own);
        });
    }

    private long number(Function<OwnDossiers, Long> question) {
        return in(WMO, question);
    }

    private static List<String> numbers(List<Dossier> dossiers) {
        return dossiers.stream().map(Dossier::number).toList();
    }
}
