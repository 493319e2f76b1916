package nl.dossierwacht.persistence.audit.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.audit.TestLog;

/** Records past their term go by month, signed by the sealer; all that stays keeps its proof, and no other deletion passes for it. */
class EndOfTermTest {

    private static final SealerKey KEY = new SealerKey("test/log", TestLog.KEY);
    private static final String BASIS = "Besluit van het college over het logboek";
    private static final int TERM = 5;
    /** Each test ends a month of its own: what ended stays ended in the run's one log. */
    private static YearMonth unused = YearMonth.of(2012, 1);

    @TempDir
    Path here;

    private final YearMonth month = next();
    private TestUnit unit;

    private static synchronized YearMonth next() {
        unused = unused.plusMonths(2);
        return unused;
    }

    @BeforeEach
    void growALogWithAMonthOfLongAgo() throws SQLException, IOException {
        unit = new TestUnit("dw_app");
        try (Connection superuser = TestDatabase.shared().superuser(); Statement statement = superuser.createStatement()) {
            statement.execute("select audit.make_month(date '" + month.atDay(1) + "')");
        }
        TestLog.append(unit, Canaries.WMO, 2);
        for (int i = 0; i < 4; i++) {
            Instant at = month.atDay(3 + i).atStartOfDay().toInstant(ZoneOffset.UTC);
            TestLog.append(unit, Canaries.WMO, at);
            if (i == 1) {
                TestLog.append(unit, Canaries.JEUGD, 1);
            }
        }
        seal(OptionalInt.empty());
    }

    @AfterEach
    void close() throws SQLException {
        try (Connection superuser = TestDatabase.shared().superuser(); Statement statement = superuser.createStatement()) {
            // A month that a test asked for and that was not signed isn't to be signed in the next test.
            statement.execute("delete from audit.ended_month where note is null");
        }
        unit.close();
    }

    @Test
    void whatIsPastItsTermGoesAndTheLogStaysWholeWithAllProofsOfWhatStays() throws SQLException, IOException {
        long before = verify().ended();
        List<UUID> neighbours = neighbours();
        end(TERM);
        assertEquals(0, inMonth());
        assertEquals(4, number("select count(*) from audit.leaf l where not exists (select from audit.access_record r where r.id = l.record_id) and l.position > (select max(position) from audit.leaf) - 7"));
        LogReport report = verify();
        assertTrue(report.isWhole(), report.toString());
        assertEquals(before + 4, report.ended());
        try (Connection database = TestDatabase.shared().as("dw_sealer")) {
            database.setAutoCommit(false);
            for (UUID neighbour : neighbours) {
                assertTrue(new Prover(database, KEY.verifier()).ofRecord(neighbour).holds(KEY.verifier()));
            }
        }
        TestLog.append(unit, Canaries.WMO, 1);
        seal(OptionalInt.empty());
        assertTrue(verify().isWhole(), "and it grows on");
    }

    @Test
    void whatWasSignedIsKeptOutsideTheDatabaseTooWithTermAndBasis() throws SQLException, IOException {
        end(TERM);
        List<EndedMonth> ended = new CheckpointFolder(here).ended().stream().map(note -> EndedMonth.parse(SignedNote.parse(note).text())).toList();
        assertEquals(List.of(month), ended.stream().map(EndedMonth::month).toList());
        assertEquals(TERM, ended.get(0).term());
        assertEquals(BASIS, ended.get(0).basis());
        assertEquals(4, ended.get(0).spans().stream().mapToLong(EndedMonth.Span::size).sum());
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop table audit.%s", "delete from audit.%s", "truncate audit.%s"})
    void aMonthThatGoesWithoutTheSealersSignatureIsFound(String attack) throws SQLException {
        LogReport report = afterwards(attack.formatted("access_record_" + month.toString().replace('-', '_')));
        assertEquals(Finding.Kind.MISSING, report.first().orElseThrow().kind());
        assertEquals(4, report.findings().stream().filter(found -> found.kind() == Finding.Kind.MISSING).count());
    }

    @Test
    void anEndThatTheOwnerWroteHimselfIsFoundAndExcusesNothing() throws SQLException {
        String forged = new SealerKey("test/log", TestLog.newKey()).sign(new EndedMonth("test/log", month, TERM, BASIS, List.of(new EndedMonth.Span(0, 1_000_000)))).toString();
        for (String note : List.of(forged, "nonsense", forged.replace("test/log", "test/lag"))) {
            LogReport report = afterwards("insert into audit.ended_month (month, term_years, basis, note) values ('" + month.atDay(1) + "', 5, '" + BASIS + "', '" + note + "')",
                    "delete from audit.access_record_" + month.toString().replace('-', '_'));
            assertTrue(report.findings().stream().anyMatch(found -> found.kind() == Finding.Kind.FORGED_CHECKPOINT), report.toString());
            assertEquals(4, report.findings().stream().filter(found -> found.kind() == Finding.Kind.MISSING).count());
        }
    }

    @Test
    void aRecordThatWasDeletedBeforeItsMonthEndedStaysMissing() throws SQLException, IOException {
        long place = number("select max(l.position) from audit.leaf l join audit.access_record r on r.id = l.record_id where " + inMonthOf());
        try (Connection superuser = TestDatabase.shared().superuser(); Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("delete from audit.access_record where id = (select record_id from audit.leaf where position = " + place + ")");
            statement.execute("insert into audit.ended_month (month, term_years, basis) values ('" + month.atDay(1) + "', 5, '" + BASIS + "')");
            // The sealer's part, in the same transaction so that it can be undone.
            new Signing(superuser).sign(here);
            statement.execute("delete from audit.access_record where " + inMonthOf("audit.access_record"));
            LogReport report = new LogVerifier(superuser, List.of(KEY.verifier())).verify(List.of());
            superuser.rollback();
            assertEquals(List.of(place), report.findings().stream().map(Finding::first).toList(), report.toString());
        }
    }

    /** Signs on a connection that doesn't commit. */
    private record Signing(Connection connection) {

        void sign(Path folder) throws SQLException, IOException {
            Connection uncommitted = (Connection) java.lang.reflect.Proxy.newProxyInstance(Signing.class.getClassLoader(), new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> method.getName().equals("commit") ? null : method.invoke(connection, arguments));
            new MonthEnds(uncommitted, KEY, OptionalInt.of(TERM), Clock.systemUTC(), message -> { }).sign(new CheckpointFolder(folder));
        }
    }

    @Test
    void theSealerSignsNothingThatWasAltered() throws SQLException, IOException {
        String altering = "update audit.access_record r set employee = %s where " + inMonthOf();
        superuser(altering.formatted("employee || 'x'"));
        try {
            assertFalse(ask(OptionalInt.of(TERM), TERM));
        } finally {
            superuser(altering.formatted("left(employee, -1)"));
        }
        assertEquals(4, inMonth());
        assertTrue(verify().isWhole());
    }

    @ParameterizedTest
    @CsvSource({", 5, no term", "7, 5, another term"})
    void theSealerSignsNothingByATermThatIsNotItsOwn(Integer sealers, int asked, String why) throws SQLException, IOException {
        assertFalse(ask(sealers == null ? OptionalInt.empty() : OptionalInt.of(sealers), asked), why);
        assertEquals(4, inMonth());
    }

    @Test
    void aMonthThatWasAskedByAWrongTermEndsOnceItIsAskedByTheRightOne() throws SQLException, IOException {
        assertFalse(ask(OptionalInt.of(TERM), TERM + 2));
        assertFalse(endOfTerm(TERM), "asked anew, and not signed yet");
        seal(OptionalInt.of(TERM));
        assertTrue(endOfTerm(TERM));
        assertTrue(verify().isWhole());
    }

    @Test
    void theSealerSignsNoMonthThatIsNotPastByItsOwnClock() throws SQLException, IOException {
        Clock early = Clock.fixed(month.plusMonths(1).atDay(1).plusYears(TERM).minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        insertAsRetention(TERM);
        seal(OptionalInt.of(TERM), early);
        assertEquals(0, number("select count(*) from audit.ended_month where note is not null and month = '" + month.atDay(1) + "'"));
    }

    @ParameterizedTest
    @CsvSource({"2020-01, 5, 2025-02-01, true", "2020-01, 5, 2025-01-31, false", "2020-02, 1, 2021-03-01, true", "2019-12, 5, 2024-12-31, false", "2019-12, 5, 2025-01-01, true"})
    void aMonthIsPastWhenItsLastDayWasSoManyYearsAgo(String of, int years, LocalDate today, boolean past) {
        assertEquals(past, EndedMonth.isPast(YearMonth.parse(of), years, today));
    }

    @Test
    void withoutTermOrBasisNothingEnds() throws SQLException {
        Map<String, String> all = Map.of("DW_DB_URL", TestDatabase.shared().url(), "DW_LOG_RETENTION_PASSWORD", "test", "DW_LOG_TERM_YEARS", "5", "DW_LOG_TERM_BASIS", BASIS);
        for (String name : all.keySet()) {
            for (String value : new String[] {null, "", " "}) {
                Map<String, String> some = new java.util.HashMap<>(all);
                some.put(name, value);
                some.values().removeIf(java.util.Objects::isNull);
                assertEquals(2, EndOfTerm.run(new Settings(some), Clock.systemUTC(), Duration.ZERO), name);
            }
        }
        for (String term : List.of("0", "-1", "101", "five", "5.5")) {
            Map<String, String> other = new java.util.HashMap<>(all);
            other.put("DW_LOG_TERM_YEARS", term);
            assertEquals(2, EndOfTerm.run(new Settings(other), Clock.systemUTC(), Duration.ZERO), term);
        }
        assertEquals(4, inMonth());
        assertEquals(0, number("select count(*) from audit.ended_month where month = '" + month.atDay(1) + "'"));
    }

    @Test
    void theRetentionRoleEndsNothingThatIsNotSignedOrNotPast() throws SQLException {
        try (Connection retention = TestDatabase.shared().as("dw_log_retention"); Statement statement = retention.createStatement()) {
            String end = "select audit.end_month('" + month.atDay(1) + "')";
            assertThrows(SQLException.class, () -> statement.execute(end), "not asked");
            insertAsRetention(TERM);
            assertThrows(SQLException.class, () -> statement.execute(end), "not signed");
            for (String attempt : List.of("insert into audit.ended_month (month, term_years, basis, note) values ('2011-01-01', 5, 'zomaar een keer', 'x')",
                    "update audit.ended_month set note = 'x'", "update audit.ended_month set ended_at = now()", "delete from audit.ended_month", "truncate audit.ended_month",
                    "select * from audit.access_record", "delete from audit.access_record", "select * from audit.leaf", "drop table audit.access_record_other",
                    "select audit.make_month('2030-01-01')", "select * from public.dossier", "select * from notes.personal_note")) {
                assertEquals("42501", assertThrows(SQLException.class, () -> statement.execute(attempt), attempt).getSQLState(), attempt);
            }
        }
        YearMonth running = YearMonth.now(ZoneOffset.UTC);
        try (Connection superuser = TestDatabase.shared().superuser(); Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("insert into audit.ended_month (month, term_years, basis, note) values ('" + running.atDay(1) + "', 1, '" + BASIS + "', 'x')");
            assertThrows(SQLException.class, () -> statement.execute("select audit.end_month('" + running.atDay(1) + "')"), "not past");
            superuser.rollback();
        }
    }

    @Test
    void aRecordOfAMonthThatNobodyMadeIsKeptAndSealed() throws SQLException, IOException {
        TestLog.append(unit, Canaries.WMO, Instant.parse("2001-05-05T12:00:00Z"));
        seal(OptionalInt.of(TERM));
        assertTrue(number("select count(*) from audit.access_record_other") > 0);
        assertTrue(verify().isWhole());
    }

    private void end(int term) throws SQLException, IOException {
        assertTrue(ask(OptionalInt.of(term), term));
    }

    /** As the job does it, with a sealer beside it. @return whether the month ended */
    private boolean ask(OptionalInt sealers, int asked) throws SQLException, IOException {
        insertAsRetention(asked);
        seal(sealers);
        return endOfTerm(asked);
    }

    private boolean endOfTerm(int asked) throws SQLException {
        try (Connection retention = TestDatabase.shared().as("dw_log_retention")) {
            new EndOfTerm(retention, asked, BASIS, Clock.fixed(month.plusMonths(1).atDay(1).plusYears(asked).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC), Duration.ZERO).end();
        }
        // The months of other tests are past too, and nobody signed those.
        return inMonth() == 0;
    }

    private void insertAsRetention(int term) throws SQLException {
        try (Connection retention = TestDatabase.shared().as("dw_log_retention"); Statement statement = retention.createStatement()) {
            statement.execute("insert into audit.ended_month (month, term_years, basis) values ('" + month.atDay(1) + "', " + term + ", '" + BASIS + "')");
        }
    }

    private void seal(OptionalInt term) throws SQLException, IOException {
        seal(term, Clock.systemUTC());
    }

    private void seal(OptionalInt term, Clock clock) throws SQLException, IOException {
        try (Sealer sealer = new Sealer(TestDatabase.shared().as("dw_sealer"), KEY, new CheckpointFolder(here), term, clock)) {
            while (!sealer.seal()) {
                Thread.onSpinWait();
            }
        }
    }

    private static LogReport verify() throws SQLException {
        return afterwards();
    }

    private static LogReport afterwards(String... attacks) throws SQLException {
        try (Connection superuser = TestDatabase.shared().superuser(); Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            try {
                for (String attack : attacks) {
                    statement.execute(attack);
                }
                return new LogVerifier(superuser, List.of(KEY.verifier())).verify(List.of());
            } finally {
                superuser.rollback();
            }
        }
    }

    private List<UUID> neighbours() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection superuser = TestDatabase.shared().superuser(); ResultSet row = superuser.createStatement().executeQuery(
                "select r.id from audit.access_record r join audit.leaf l on l.record_id = r.id where not (" + inMonthOf() + ") order by l.position desc limit 3")) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private long inMonth() throws SQLException {
        return number("select count(*) from audit.access_record r where " + inMonthOf());
    }

    private String inMonthOf() {
        return inMonthOf("r");
    }

    private String inMonthOf(String table) {
        return table + ".occurred_at >= '" + month.atDay(1) + " 00:00:00+00' and " + table + ".occurred_at < '" + month.plusMonths(1).atDay(1) + " 00:00:00+00'";
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.shared().superuser(); Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String query) throws SQLException {
        try (Connection superuser = TestDatabase.shared().superuser(); ResultSet row = superuser.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
