package nl.dossierwacht.intake.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import nl.dossierwacht.intake.reading.Reading.NotRead;
import nl.dossierwacht.intake.reading.Reading.Reason;

/**
 * Reads files in worker processes: a few at once, a line before them that isn't endless, and an end to patience. A
 * worker that crashed or was killed is replaced; its file wasn't read.
 */
public final class WorkerReader implements DocumentReader, PageCutter, AutoCloseable {

    /**
     * How the workers work.
     *
     * @param jars the folder with the worker's jars; {@code null} if none is configured: then nothing is read
     * @param workers how many files are read at once
     * @param waiting how many files wait at most
     * @param mostBytes of a file
     * @param patience for one file
     * @param memory of a worker, as in {@code 1g}
     * @param limits what a worker is told of what it reads: pages, megapixels, depth and expansion, in this order
     */
    public record Settings(Path jars, int workers, int waiting, long mostBytes, Duration patience, String memory, List<Integer> limits) {

        public Settings {
            limits = List.copyOf(limits);
        }

        /** The usual settings with the jars in a folder. */
        public static Settings usual(Path jars) {
            return of(jars, Map.of());
        }

        /** With the limits that the environment sets, and the usual ones for the rest. */
        public static Settings of(Path jars, Map<String, String> environment) {
            return new Settings(jars, 2, 50, (long) UploadLimit.MEBIBYTES.in(environment) << 20, Duration.ofSeconds(UploadLimit.SECONDS.in(environment)), "1g",
                    Stream.of(UploadLimit.PAGES, UploadLimit.MEGAPIXELS, UploadLimit.DEPTH, UploadLimit.EXPANSION).map(limit -> limit.in(environment)).toList());
        }
    }

    private final Settings settings;
    private final Semaphore places;
    private final Semaphore turns;
    private final BlockingQueue<WorkerProcess> idle = new LinkedBlockingQueue<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "reading-watch");
        thread.setDaemon(true);
        return thread;
    });

    /** A reader; workers are started when the first files come. */
    public WorkerReader(Settings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.workers() + settings.waiting());
        this.turns = new Semaphore(settings.workers(), true);
        WorkerFolders.removeLeft();
    }

    @Override
    public Reading read(byte[] content) {
        if (settings.jars() == null || !Files.isDirectory(settings.jars())) {
            return new NotRead(Reason.NO_READER);
        }
        if (content.length == 0) {
            return new NotRead(Reason.EMPTY);
        }
        if (content.length > settings.mostBytes()) {
            return new NotRead(Reason.TOO_BIG);
        }
        return inTurn(worker -> worker.read(content), NotRead::new);
    }

    @Override
    public Optional<byte[]> without(byte[] content, Set<Integer> pages) {
        return pages(ReadingWire.Work.CUT, pages, content).stream().findFirst().filter(left -> left.length > 0);
    }

    @Override
    public List<byte[]> looks(byte[] content, Set<Integer> unseen) {
        return pages(ReadingWire.Work.SHOW, unseen, content);
    }

    private List<byte[]> pages(ReadingWire.Work work, Set<Integer> pages, byte[] content) {
        if (settings.jars() == null || !Files.isDirectory(settings.jars()) || content.length > settings.mostBytes()) {
            return List.of();
        }
        return inTurn(worker -> worker.pages(work, pages, content), failed -> List.of());
    }

    private <T> T inTurn(Doing<T> doing, Function<Reason, T> otherwise) {
        if (!places.tryAcquire()) {
            return otherwise.apply(Reason.BUSY);
        }
        try {
            turns.acquire();
            try {
                return now(doing, otherwise);
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise.apply(Reason.READER_FAILED);
        } finally {
            places.release();
        }
    }

    /** What a worker does with a file. */
    private interface Doing<T> {
        T with(WorkerProcess worker) throws IOException;
    }

    /** Whether a file that came now would be read: a worker is idle or at work, or one can be started. */
    public boolean isAvailable() {
        if (settings.jars() == null || !Files.isDirectory(settings.jars())) {
            return false;
        }
        if (!turns.tryAcquire()) {
            return true;
        }
        try {
            idle.add(worker());
            return true;
        } catch (IOException doesNotStart) {
            return false;
        } finally {
            turns.release();
        }
    }

    /** Has a blank picture read, so that the first file doesn't wait for a worker and its engines to start. */
    public void warmUp() {
        ByteArrayOutputStream blank = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY), "png", blank);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        read(blank.toByteArray());
    }

    private <T> T now(Doing<T> doing, Function<Reason, T> otherwise) {
        WorkerProcess worker;
        try {
            worker = worker();
        } catch (IOException e) {
            return otherwise.apply(Reason.READER_FAILED);
        }
        AtomicBoolean tooLong = new AtomicBoolean();
        ScheduledFuture<?> end = watch.schedule(() -> {
            tooLong.set(true);
            worker.kill();
        }, settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        try {
            T done = doing.with(worker);
            idle.add(worker);
            return done;
        } catch (IOException | IllegalArgumentException failed) {
            discard(worker);
            return otherwise.apply(tooLong.get() ? Reason.TOOK_TOO_LONG : Reason.READER_FAILED);
        } finally {
            end.cancel(false);
        }
    }

    private WorkerProcess worker() throws IOException {
        for (WorkerProcess waiting = idle.poll(); waiting != null; waiting = idle.poll()) {
            if (waiting.isAlive()) {
                return waiting;
            }
            discard(waiting);
        }
        return new WorkerProcess(settings.jars(), settings.memory(), settings.limits());
    }

    private static void discard(WorkerProcess worker) {
        try {
            worker.close();
        } catch (IOException alreadyGone) {
            // It is to go, and it is gone.
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        idle.forEach(WorkerReader::discard);
        idle.clear();
    }
}
