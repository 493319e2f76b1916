package nl.dossierwacht.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.dossierwacht.demo.ChildServer;
import nl.dossierwacht.demo.DemoFailure;
import nl.dossierwacht.demo.DemoFolder;
import nl.dossierwacht.demo.Ports;
import nl.dossierwacht.demo.Secrets;

class DemoFolderTest {

    @TempDir
    Path here;

    @Test
    void aWholeDownloadIsUnpackedWithoutItsVersionedTop() throws IOException {
        try (DemoFolder folder = DemoFolder.open(here.resolve("demo"))) {
            Path home = folder.unpacked(zip("server-1.0/bin/run.sh"), "server");
            assertTrue(Files.isExecutable(home.resolve("bin/run.sh")));
        }
    }

    @Test
    void aDamagedDownloadIsSaidAndLeavesNothing() throws IOException {
        Path damaged = Files.writeString(here.resolve("damaged.zip"), "not a zip");
        try (DemoFolder folder = DemoFolder.open(here.resolve("demo"))) {
            assertDamaged(folder, damaged);
        }
    }

    @Test
    void aDownloadThatWasCutShortIsSaidAndRemoved() throws IOException {
        byte[] whole = Files.readAllBytes(zip("server-1.0/bin/run.sh"));
        Path half = Files.write(here.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
        try (DemoFolder folder = DemoFolder.open(here.resolve("demo"))) {
            assertDamaged(folder, half);
        }
    }

    @Test
    void aFileThatIsNotAsItWasPackedIsSaid() throws IOException {
        Path zip = here.resolve("stored.zip");
        byte[] content = "the same length".getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            ZipEntry entry = new ZipEntry("server-1.0/file.txt");
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            out.putNextEntry(entry);
            out.write(content);
        }
        String packed = new String(Files.readAllBytes(zip), StandardCharsets.ISO_8859_1);
        Files.write(zip, packed.replace("the same length", "the samE length").getBytes(StandardCharsets.ISO_8859_1));
        try (DemoFolder folder = DemoFolder.open(here.resolve("demo"))) {
            assertDamaged(folder, zip);
        }
    }

    private static void assertDamaged(DemoFolder folder, Path zip) {
        assertTrue(assertThrows(DemoFailure.class, () -> folder.unpacked(zip, "server")).getMessage().contains("damaged"));
        assertFalse(Files.exists(folder.at("server")));
        assertFalse(Files.exists(folder.at("server.half")));
        // A damaged copy would be taken again at the next start.
        assertFalse(Files.exists(zip));
    }

    @Test
    void serversOfAKilledDemoAreEndedAndOthersAreNot() throws Exception {
        try (DemoFolder folder = DemoFolder.open(here.resolve("demo"))) {
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            Path program = Files.copy(windows ? Path.of(System.getenv("SystemRoot"), "System32", "PING.EXE") : Path.of("/bin/sleep"), folder.at("server.exe"));
            Process left = new ProcessBuilder(windows ? List.of(program.toString(), "-n", "60", "127.0.0.1") : List.of(program.toString(), "60"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            Process other = new ProcessBuilder(Sleeper.command("0", program.toString())).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            try {
                assertEquals(1, folder.endLeftovers());
                assertTrue(left.waitFor(5, TimeUnit.SECONDS));
                assertTrue(other.isAlive());
            } finally {
                other.destroy();
            }
        }
    }

    @Test
    void aServerEndsWithAllThatItStarted() throws IOException {
        Path said = here.resolve("said.log");
        ChildServer server = ChildServer.start("pair", Sleeper.command("1"), Map.of(), said);
        while (!Files.readString(said).contains("0 sleeps")) {
            Thread.onSpinWait();
        }
        List<ProcessHandle> both = ProcessHandle.current().descendants().toList();
        assertTrue(both.size() >= 2, both.toString());
        server.close();
        assertEquals(List.of(), both.stream().filter(ProcessHandle::isAlive).toList());
    }

    /** A program that starts as many more as it is told, one in the other, and sleeps. */
    static final class Sleeper {

        private Sleeper() {
        }

        public static void main(String[] arguments) throws IOException, InterruptedException {
            int more = Integer.parseInt(arguments[0]);
            if (more > 0) {
                new ProcessBuilder(command(String.valueOf(more - 1))).inheritIO().start();
            }
            System.out.println(more + " sleeps");
            TimeUnit.MINUTES.sleep(1);
        }

        static List<String> command(String... arguments) {
            String classes = new File(Sleeper.class.getProtectionDomain().getCodeSource().getLocation().getPath()).getPath();
            return Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classes, Sleeper.class.getName()), Stream.of(arguments)).toList();
        }
    }

    @Test
    void whatWasHalfUnpackedIsUnpackedAnew() throws IOException {
        try (DemoFolder folder = DemoFolder.open(here.resolve("demo"))) {
            Files.createDirectories(folder.at("server.half/old"));
            Path home = folder.unpacked(zip("server-1.0/new.txt"), "server");
            assertTrue(Files.exists(home.resolve("new.txt")));
            assertFalse(Files.exists(home.resolve("old")));
        }
    }

    @Test
    void anEntryThatPointsOutsideIsRefused() throws IOException {
        Path zip = zip("server-1.0/../../../outside.txt");
        try (DemoFolder folder = DemoFolder.open(here.resolve("demo"))) {
            assertThrows(DemoFailure.class, () -> folder.unpacked(zip, "server"));
            assertFalse(Files.exists(here.resolve("outside.txt")));
        }
    }

    @Test
    void theSecretsStayTheSameAndAreTheirOwnersOnly() throws IOException {
        Path file = here.resolve("secrets");
        String first = Secrets.in(file).get("DW_MASTER_KEY");
        assertEquals(first, Secrets.in(file).get("DW_MASTER_KEY"));
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals(2, Files.getPosixFilePermissions(file).size());
        }
    }

    @Test
    void secretsOfAnEarlierVersionStayAndWhatIsNewIsAdded() throws IOException {
        Path file = Files.writeString(here.resolve("secrets"), "DW_MASTER_KEY=kept\n");
        Secrets secrets = Secrets.in(file);
        assertEquals("kept", secrets.get("DW_MASTER_KEY"));
        assertEquals(secrets.get("DW_PSEUDONYM_KEY"), Secrets.in(file).get("DW_PSEUDONYM_KEY"));
    }

    @Test
    void aPortInUseIsNamedWithTheOptionThatChoosesAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(taken.getLocalPort(), 1, 1);
            String message = assertThrows(DemoFailure.class, ports::requireFree).getMessage();
            assertTrue(message.contains("demo.port") && message.contains(String.valueOf(taken.getLocalPort())));
        }
    }

    private Path zip(String entry) throws IOException {
        Path zip = here.resolve("download.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(1);
        }
        return zip;
    }
}
