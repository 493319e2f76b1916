package nl.dossierwacht.it.archive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.demo.DemoFolder;
import nl.dossierwacht.demo.Ports;
import nl.dossierwacht.demo.Stack;
import nl.dossierwacht.it.BrowserTest;

/**
 * The server is killed, as by the power, in the middle of finalising, and started again: once before the commit, once between the commit
 * and the destruction of the key. On a stack of its own, because it takes the server away from everybody.
 */
class ServerKilledWhileFinalisingIT extends BrowserTest {

    private final Path place = Path.of(System.getProperty("it.folder")).resolveSibling("it-killed");
    private final Ports ports = Ports.anyFree();

    @Override
    protected String url() {
        return ports.applicationUrl();
    }

    @Test
    void afterAKillThereIsTheWholeWorkFileOrTheWholeArchiveFile() throws Exception {
        Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux"), "SKIPPED: kills by process id");
        try (DemoFolder folder = DemoFolder.open(place)) {
            folder.reset();
            String number;
            String documents;
            try (Stack stack = started(folder); Connection superuser = superuser(); Connection keys = Ended.keys(superuser)) {
                try (BrowserContext context = session()) {
                    Page page = chosen(context);
                    number = page.url().replaceAll(".*nr=([A-Z0-9-]+).*", "$1");
                    documents = Ended.documents(superuser, number);
                    hangOnceBefore(superuser, "delete on archive_choice");
                    send(page);
                    Ended.await("1", superuser, "select count(*) from pg_stat_activity where wait_event = ?", "PgSleep");
                    kill();
                }
            }
            try (Stack stack = started(folder); Connection superuser = superuser(); Connection keys = Ended.keys(superuser)) {
                Ended.assertStillAtWork(superuser, keys, number, documents);
                // Now the transaction gets through, and the server is killed before the key is destroyed.
                hangOnceBefore(keys, "delete on wrapped_key");
                try (BrowserContext context = session()) {
                    Page page = signIn(context, "wmo.consulent");
                    Finalising.open(page, url(), number);
                    send(page);
                    Ended.await("1", superuser, "select count(*) from key_destruction k join dossier d on d.id = k.dossier_id where d.number = ?", number);
                    kill();
                }
            }
            try (Stack stack = started(folder); Connection superuser = superuser(); Connection keys = Ended.keys(superuser)) {
                Ended.assertArchived(superuser, keys, number);
            }
        }
    }

    private Page chosen(BrowserContext context) {
        Page page = signIn(context, "wmo.consulent");
        String number = Finalising.decided(page, url(), "999998705", "rolstoel");
        Finalising.open(page, url(), number);
        Finalising.archiveAll(page);
        return page;
    }

    private static void send(Page page) {
        page.locator("[id='acts:ask']").click();
        Finalising.confirm(page);
    }

    private Stack started(DemoFolder folder) {
        Stack stack = new Stack(folder, ports, step -> System.out.println("[killed] " + step));
        stack.start(new Stack.Parts(part("wildfly"), part("keycloak"), part("application"), part("driver"), part("project").toAbsolutePath().normalize()));
        return stack;
    }

    /** Kills WildFly of this stack at once; nothing of it gets a chance to clean up. */
    private void kill() throws InterruptedException, IOException {
        String home = place.resolve("wildfly").toRealPath().toString();
        List<ProcessHandle> servers = ProcessHandle.allProcesses().filter(process -> of(process, home)).toList();
        assertTrue(!servers.isEmpty(), "there is a server to kill");
        servers.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle server : servers) {
            server.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }

    private static boolean of(ProcessHandle process, String home) {
        return Stream.of(process.info().arguments().orElse(new String[0])).anyMatch(argument -> argument.contains(home));
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/dossierwacht", "postgres", "");
    }

    /** The first time only, even if that is rolled back: after the next start the same step gets through. */
    private static void hangOnceBefore(Connection connection, String step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create sequence it_once");
            statement.execute("grant usage on sequence it_once to public");
            statement.execute("create function it_hang() returns trigger language plpgsql as"
                    + " 'begin if nextval(''public.it_once'') = 1 then perform pg_sleep(300); end if; return old; end'");
            statement.execute("create trigger it_stop before " + step + " for each row execute function it_hang()");
        }
    }

    private static Path part(String name) {
        return Path.of(System.getProperty("parts." + name));
    }
}
