package nl.dossierwacht.intake.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;

/** The engines read on the worker's own threads: those that the runtime would start are bound to a processor each, the same for all workers. */
class WorkerThreadsIT {

    @Test
    void noThreadOfTheWorkerIsBoundToAProcessor() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/task")) && Runtime.getRuntime().availableProcessors() > 1);
        Set<Long> before = children();
        try (WorkerReader reader = new WorkerReader(WorkerReader.Settings.usual(Path.of("target/reader").toAbsolutePath()))) {
            byte[] scanned = Specimens.pdf(List.of(), Collections.nCopies(3, Specimens.scanned(Papers.QUOTATION)));
            Reading.Read read = assertInstanceOf(Reading.Read.class, reader.read(scanned));
            assertNotEquals(List.of(), read.pages().get(2).seen());
            Set<Long> workers = children();
            workers.removeAll(before);
            assertEquals(1, workers.size());
            Path tasks = Path.of("/proc", workers.iterator().next().toString(), "task");
            try (Stream<Path> all = Files.list(tasks)) {
                assertEquals(Set.of(processors(Path.of("/proc/self/status")).orElseThrow()), all.flatMap(task -> processors(task.resolve("status")).stream()).collect(Collectors.toSet()));
            }
        }
    }

    private static Set<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    /** On which a thread may run; empty if it is gone. */
    private static Optional<String> processors(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("Cpus_allowed_list")).findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
