package nl.dossierwacht.it.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;

/** The server is killed, as by the power, in the middle of finalising, and started again: before the commit, and between the commit and the end of the key. */
class ServerKilledWhileFinalisingIT extends BrowserTest {

    /** Any number: the database's advisory lock that a step waits for. */
    private static final int GATE = 20_260_113;

    @BeforeEach
    void ownStack() {
        Assumptions.assumeTrue(WholeStack.shared().isOwn(), "SKIPPED: a demo that runs for somebody isn't killed");
    }

    @AfterEach
    void mend() throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); Connection keys = Ended.keys(superuser)) {
            open(superuser, "archive_choice");
            open(keys, "wrapped_key");
        }
    }

    @Test
    void killedBeforeTheCommitTheWorkFileIsWholeAndCanBeFinalisedAfterwards() throws SQLException, InterruptedException {
        WholeStack stack = WholeStack.shared();
        try (Connection superuser = stack.superuser(); Connection keys = Ended.keys(superuser)) {
            String number = chosen();
            String documents = Ended.documents(superuser, number);
            hold(superuser, "archive_choice");
            killWhileFinalising(superuser, number, "select count(*) from pg_stat_activity where wait_event = ?", "advisory");
            open(superuser, "archive_choice");
            Ended.await("0", superuser, "select count(*) from pg_stat_activity where wait_event = ?", "advisory");
            stack.startApplicationAgain();
            Ended.assertStillAtWork(superuser, keys, number, documents);
            try (BrowserContext context = session()) {
                Page page = signIn(context, "wmo.consulent");
                Finalising.open(page, url(), number);
                Finalising.make(page);
            }
            Ended.assertArchived(superuser, keys, number);
        }
    }

    @Test
    void killedAfterTheCommitTheArchiveFileIsWholeAndTheKeyGoesOnceTheServerIsBack() throws SQLException, InterruptedException {
        WholeStack stack = WholeStack.shared();
        try (Connection superuser = stack.superuser(); Connection keys = Ended.keys(superuser)) {
            String number = chosen();
            hold(keys, "wrapped_key");
            killWhileFinalising(superuser, number, "select count(*) from key_destruction k join dossier d on d.id = k.dossier_id where d.number = ?", number);
            // Whoever waits for the gate is ended before it opens: the killed server destroyed nothing.
            keys.createStatement().execute("select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'advisory'");
            Ended.await("0", superuser, "select count(*) from pg_stat_activity where wait_event = ?", "advisory");
            open(keys, "wrapped_key");
            stack.startApplicationAgain();
            Ended.assertArchived(superuser, keys, number);
        }
    }

    private String chosen() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Finalising.decided(page, url(), "999998705", "rolstoel");
            Finalising.open(page, url(), number);
            Finalising.archiveAll(page);
            return number;
        }
    }

    private void killWhileFinalising(Connection superuser, String number, String query, String parameter) throws SQLException, InterruptedException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            Finalising.open(page, url(), number);
            page.locator("[id='acts:ask']").click();
            Finalising.confirm(page);
            Ended.await("1", superuser, query, parameter);
            WholeStack.shared().killApplication();
        }
    }

    /** From here on, deleting from the table waits at a gate that this connection holds. */
    private static void hold(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create or replace function it_gate() returns trigger language plpgsql as"
                    + " 'begin perform pg_advisory_xact_lock(" + GATE + "); return null; end'");
            statement.execute("create trigger it_gate before delete on " + table + " for each statement execute function it_gate()");
            statement.execute("select pg_advisory_lock(" + GATE + ")");
        }
    }

    private static void open(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
            statement.execute("drop trigger if exists it_gate on " + table);
        }
    }
}
