package nl.dossierwacht.it.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import nl.dossierwacht.it.WholeStack;

/** Where something marked is still to be found: every table, the servers' folders with their logs, and the temporary folder. */
final class Remains {

    private Remains() {
    }

    /** The tables and files with a mark. */
    static List<String> of(String mark) throws SQLException, IOException {
        List<String> found = new ArrayList<>(tablesWith(mark));
        found.addAll(filesWith(mark, WholeStack.shared().folder()));
        found.addAll(filesWith(mark, Path.of(System.getProperty("java.io.tmpdir"))));
        return found;
    }

    private static List<String> tablesWith(String mark) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection superuser = WholeStack.shared().superuser();
                ResultSet tables = superuser.createStatement().executeQuery(
                        "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")) {
            while (tables.next()) {
                try (ResultSet hit = superuser.createStatement().executeQuery("select 1 from " + tables.getString(1) + " t where t::text ilike '%" + mark
                        + "%' or t::text ilike '%" + hex(mark) + "%' limit 1")) {
                    if (hit.next()) {
                        found.add(tables.getString(1));
                    }
                }
            }
        }
        return found;
    }

    private static String hex(String mark) {
        return HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> filesWith(String mark, Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.isRegularFile(file) && Files.isReadable(file) && Files.size(file) < 300_000_000 && contains(file, mark)) {
                    found.add(file.toString());
                }
            }
        } catch (UncheckedIOException vanished) {
            // A server removed a file of its own meanwhile: what is gone holds nothing.
        }
        return found;
    }

    private static boolean contains(Path file, String mark) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(mark);
        } catch (IOException vanished) {
            return false;
        }
    }
}
