package nl.dossierwacht.intake.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed server's workers left goes; what is somebody's stays. */
class WorkerFoldersTest {

    @TempDir
    private Path temporary;
    @TempDir
    private Path shared;
    private String own;

    @BeforeEach
    void lookHowItIsNamed() throws IOException {
        Path made = WorkerFolders.make();
        own = Files.readString(made.resolve("server"));
        WorkerFolders.end(made);
        assertFalse(Files.exists(made));
    }

    @Test
    void theFoldersOfServersThatAreNoMoreGoWithAllInThem() throws Exception {
        Process ended = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        ended.waitFor();
        folder("dossierwacht-reader1", ended.pid() + " " + Instant.now());
        folder("dossierwacht-reader2", own.split(" ")[0] + " 2020-01-01T00:00:00Z");
        folder("dossierwacht-reader3", "not a number");
        Files.createDirectories(shared.resolve("dossierwacht-reader1/engine"));
        WorkerFolders.removeLeft(temporary, shared);
        assertEquals(List.of(), left(temporary));
        assertEquals(List.of(), left(shared));
    }

    @Test
    void whatIsAtWorkOrNotAWorkersStays() throws IOException {
        folder("dossierwacht-reader1", own);
        folder("dossierwacht-reader2", null);
        folder("dossierwacht-other", "not a number");
        Files.createDirectories(shared.resolve("dossierwacht-reader1"));
        Path elsewhere = folder("elsewhere", null);
        Files.createSymbolicLink(temporary.resolve("dossierwacht-reader3"), elsewhere);
        WorkerFolders.removeLeft(temporary, shared);
        assertEquals(List.of("dossierwacht-other", "dossierwacht-reader1", "dossierwacht-reader2", "dossierwacht-reader3", "elsewhere"), left(temporary));
        assertEquals(List.of("dossierwacht-reader1"), left(shared));
        assertTrue(Files.exists(elsewhere.resolve("natives/library.so")));
    }

    @Test
    void aFolderThatNeverSaidWhoseItIsGoesWhenItIsOld() throws IOException {
        Path old = folder("dossierwacht-reader1", null);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        WorkerFolders.removeLeft(temporary, shared);
        assertEquals(List.of(), left(temporary));
    }

    /** Only who may do everything can make a folder that is another's. */
    @Test
    void whatAnotherUserPutThereIsLeftAlone() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")));
        Path theirs = folder("dossierwacht-reader1", "not a number");
        Files.setOwner(theirs, theirs.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        WorkerFolders.removeLeft(temporary, shared);
        assertEquals(List.of("dossierwacht-reader1"), left(temporary));
    }

    @Test
    void aLinkInAFolderIsNotFollowed() throws IOException {
        Path elsewhere = folder("elsewhere", null);
        Files.createSymbolicLink(folder("dossierwacht-reader1", "not a number").resolve("link"), elsewhere);
        WorkerFolders.removeLeft(temporary, shared);
        assertEquals(List.of("elsewhere"), left(temporary));
        assertTrue(Files.exists(elsewhere.resolve("natives/library.so")));
    }

    private Path folder(String name, String owner) throws IOException {
        Path folder = temporary.resolve(name);
        Files.createDirectories(folder.resolve("natives"));
        Files.writeString(folder.resolve("natives/library.so"), "x");
        if (owner != null) {
            Files.writeString(folder.resolve("server"), owner);
        }
        return folder;
    }

    private static List<String> left(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
