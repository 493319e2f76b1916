package nl.dossierwacht.persistence.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import jakarta.persistence.EntityManager;
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.TestUnit;

/** The memory of ended sessions on the real database, under the application's role, as two nodes see it. */
class EndedSessionsTest {

    private static final Instant ENDED = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant UNTIL = ENDED.plusSeconds(150);
    private static final Instant BEFORE = ENDED.minusSeconds(60);
    private static TestUnit node;
    private static TestUnit otherNode;

    private final String session = UUID.randomUUID().toString();
    private final String account = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        node = new TestUnit("dw_app");
        otherNode = new TestUnit("dw_app");
    }

    @AfterAll
    static void stop() {
        node.close();
        otherNode.close();
    }

    @Test
    void whatOneNodeWasToldTheOtherKnows() {
        assertFalse(isEnded(otherNode, session, account, BEFORE));
        assertTrue(on(node, sessions -> sessions.end(token(), UNTIL, session, account, ENDED)));
        assertTrue(isEnded(node, session, account, BEFORE));
        assertTrue(isEnded(otherNode, session, account, BEFORE));
        assertFalse(isEnded(otherNode, "another", account, BEFORE), "another session of the same account goes on");
    }

    @Test
    void withoutASessionAllOfTheAccountEndThatHadBegun() {
        on(node, sessions -> sessions.end(token(), UNTIL, null, account, ENDED));
        assertTrue(isEnded(otherNode, session, account, BEFORE));
        assertTrue(isEnded(otherNode, "another", account, BEFORE));
        assertFalse(isEnded(otherNode, session, "somebody else", BEFORE));
        assertFalse(isEnded(otherNode, session, account, ENDED), "who signs in after the end has begun anew");
    }

    @Test
    void anEndThatIsToldLaterButWasEarlierTakesNothingBack() {
        on(node, sessions -> sessions.end(token(), UNTIL, session, account, ENDED));
        on(node, sessions -> sessions.end(token(), UNTIL, session, account, BEFORE));
        assertTrue(isEnded(node, session, account, ENDED));
    }

    @Test
    void aTokenIsTakenOnceAlsoWhenTwoNodesGetItAtOnce() throws Exception {
        String token = token();
        CountDownLatch together = new CountDownLatch(2);
        List<Callable<Boolean>> both = new ArrayList<>();
        for (TestUnit each : List.of(node, otherNode)) {
            both.add(() -> {
                together.countDown();
                together.await();
                return on(each, sessions -> sessions.end(token, UNTIL, session, account, ENDED));
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        int taken = 0;
        for (Future<Boolean> result : threads.invokeAll(both)) {
            taken += result.get() ? 1 : 0;
        }
        threads.shutdown();
        assertEquals(1, taken);
        assertFalse(on(node, sessions -> sessions.end(token, UNTIL, "another", account, ENDED)));
        assertFalse(isEnded(node, "another", account, BEFORE), "a token that was taken before ends nothing");
    }

    @Test
    void whatIsTooOldToMatterIsForgottenAndNothingElse() {
        Instant longAgo = ENDED.minus(Duration.ofDays(3));
        String old = token();
        on(node, sessions -> sessions.end(old, longAgo, session, account, longAgo));
        String recent = token();
        on(node, sessions -> sessions.end(recent, UNTIL, "recent", account, ENDED));
        on(node, sessions -> {
            sessions.forgetOld(ENDED);
            return true;
        });
        assertFalse(isEnded(node, session, account, longAgo.minusSeconds(1)));
        assertTrue(isEnded(node, "recent", account, BEFORE));
        assertFalse(on(node, sessions -> sessions.end(recent, UNTIL, "recent", account, ENDED)));
    }

    @Test
    void bothTablesAreForcedBehindAPolicyAndOnlyTheApplicationReachesThem() throws SQLException {
        assertEquals(List.of("ended true", "used_token true"), query("""
                select c.relname || ' ' || (c.relrowsecurity and c.relforcerowsecurity)::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'sessions' and c.relkind = 'r' order by 1"""));
        assertEquals(List.of("ended DELETE", "ended INSERT", "ended SELECT", "used_token DELETE", "used_token INSERT", "used_token SELECT"), query("""
                select table_name || ' ' || privilege_type from information_schema.table_privileges
                 where table_schema = 'sessions' and grantee <> 'dw_owner' order by 1"""));
    }

    private static List<String> query(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.shared().superuser(); ResultSet rows = superuser.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static boolean isEnded(TestUnit on, String session, String account, Instant signedInAt) {
        return on(on, sessions -> sessions.isEnded(session, account, signedInAt));
    }

    /** Without a hat: none is worn when a session ends. */
    private static boolean on(TestUnit unit, Function<EndedSessions, Boolean> work) {
        try (EntityManager entities = unit.factory().createEntityManager()) {
            EndedSessions sessions = new EndedSessions();
            sessions.entities = entities;
            entities.getTransaction().begin();
            boolean result = work.apply(sessions);
            entities.getTransaction().commit();
            return result;
        }
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }
}
