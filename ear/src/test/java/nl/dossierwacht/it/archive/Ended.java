package nl.dossierwacht.it.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import nl.dossierwacht.it.WholeStack;

/** Looks behind all rings at what is left of a dossier: the whole work file or the whole archive file, never something of both. */
final class Ended {

    /** What stays of a dossier when it is finalised: its head, who it is about, its archive file and the log. */
    private static final Set<String> STAYS = Set.of("dossier", "dossier_person", "archive_file", "key_destruction");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Ended() {
    }

    /** The archive file is whole, and of the work file nothing is left: no row in any table that hangs on the dossier, no key. */
    static void assertArchived(String number) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); Connection keys = keys(superuser)) {
            assertArchived(superuser, keys, number);
        }
    }

    static void assertArchived(Connection superuser, Connection keys, String number) throws SQLException {
        assertEquals("ARCHIVED", text(superuser, "select stage from dossier where number = ?", number));
        assertEquals("1", text(superuser, "select count(*) from archive_file f join dossier d on d.id = f.dossier_id where d.number = ?", number));
        assertEquals(List.of(), leftOf(superuser, number));
        assertEquals("0", text(superuser, "select count(*) from archive_item i join archive_file f on f.id = i.archive_file_id where f.number = ?"
                + " and not exists (select from archive_chunk c where c.archive_item_id = i.id)", number));
        String id = text(superuser, "select id from dossier where number = ?", number);
        // The log doesn't end with the dossier that it is about.
        assertEquals("1", text(superuser, "select count(*) from audit.access_record where dossier_id::text = ? and action = 'DOSSIER_CREATE'", id));
        await("0", keys, "select count(*) from wrapped_key where owner = ?", id);
        await("0", superuser, "select count(*) from key_destruction where dossier_id::text = ?", id);
        assertEquals("1", text(keys, "select count(*) from wrapped_key where owner = ?", text(superuser, "select f.id from archive_file f where f.number = ?", number)));
    }

    /** The work file is whole, with its key, and there is nothing of an archive file. */
    static void assertStillAtWork(Connection superuser, Connection keys, String number, String documents) throws SQLException {
        assertEquals("DECIDED", text(superuser, "select stage from dossier where number = ?", number));
        assertEquals(documents, documents(superuser, number));
        assertEquals("0", text(superuser, "select count(*) from archive_file f join dossier d on d.id = f.dossier_id where d.number = ?", number));
        String id = text(superuser, "select id from dossier where number = ?", number);
        assertEquals("0", text(superuser, "select count(*) from key_destruction where dossier_id::text = ?", id));
        assertEquals("1", text(keys, "select count(*) from wrapped_key where owner = ?", id));
    }

    /** What is in a work file, with the digests of all pieces, in one text. */
    static String documents(Connection superuser, String number) throws SQLException {
        return text(superuser, "select count(*) from identity_verification v join dossier f on f.id = v.dossier_id where f.number = ?", number) + " identity, "
                + text(superuser, "select string_agg(d.title || ' ' || d.sha256 || ' ' || md5(c.ciphertext), ', ' order by d.id, c.position) from document d"
                + " join document_chunk c on c.document_id = d.id join dossier f on f.id = d.dossier_id where f.number = ?", number);
    }

    /** The database of the keys, on the same server. */
    static Connection keys(Connection main) throws SQLException {
        return DriverManager.getConnection(main.getMetaData().getURL().replaceFirst("/dossierwacht(\\?.*)?$", "/dossierwacht_keys"), "postgres", "");
    }

    /** Waits until so many sessions wait for a lock in a statement like this. */
    static void awaitWaiting(String like, int sessions) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser()) {
            await(String.valueOf(sessions), superuser, "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?", like);
        }
    }

    static void await(String expected, Connection connection, String query, String parameter) throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        String found = text(connection, query, parameter);
        while (!expected.equals(found)) {
            if (Instant.now().isAfter(end)) {
                fail(query + " stays " + found);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            found = text(connection, query, parameter);
        }
    }

    static String text(Connection connection, String query, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static List<String> leftOf(Connection superuser, String number) throws SQLException {
        List<String> left = new ArrayList<>();
        try (ResultSet tables = superuser.createStatement().executeQuery(
                "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'dossier_id' order by table_name")) {
            while (tables.next()) {
                String table = tables.getString(1);
                if (!STAYS.contains(table) && !"0".equals(text(superuser, "select count(*) from " + table + " t join dossier d on d.id = t.dossier_id where d.number = ?", number))) {
                    left.add(table);
                }
            }
        }
        return left;
    }
}
