package nl.dossierwacht.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            assertTrue(assertThrows(DemoFailure.class, () -> folder.unpacked(damaged, "server")).getMessage().contains("damaged"));
            assertFalse(Files.exists(folder.at("server")));
            assertFalse(Files.exists(folder.at("server.half")));
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
