package nl.dossierwacht.intake.reading.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

import nl.dossierwacht.intake.reading.Reading.Reason;

/**
 * Read pictures while the file is gone through: several at once, and the next ones are drawn meanwhile. As many are in
 * hand as fit in the memory that one of the biggest takes.
 */
final class PictureReaders {

    private static final int MEGA = 1_000_000;
    /** So many pages of A4 at the resolution they are drawn in fit in it. */
    private static final int FEWEST_MEGAPIXELS = 16;

    private final Queue<Ocr> idle;
    private final Executor threads;
    private final Semaphore megapixels;
    private final int mostMegapixels;

    /** Makes a picture. */
    interface Drawing {
        BufferedImage drawn() throws Unread, IOException;
    }

    /** @param readers as many as read at once; each is used by one thread at a time */
    PictureReaders(Limits limits, List<? extends Ocr> readers) {
        idle = new ConcurrentLinkedQueue<>(readers);
        threads = Executors.newFixedThreadPool(readers.size(), task -> {
            Thread thread = new Thread(task, "picture-reader");
            thread.setDaemon(true);
            return thread;
        });
        mostMegapixels = (int) Math.max(FEWEST_MEGAPIXELS, limits.pixels() / MEGA);
        megapixels = new Semaphore(mostMegapixels, true);
    }

    /** Draws a picture now, as soon as there is room for it, and has it read. @param pixels how many it will have */
    Future<List<String>> read(long pixels, Drawing drawing) throws Unread, IOException {
        int room = (int) Math.min(mostMegapixels, pixels / MEGA + 1);
        megapixels.acquireUninterruptibly(room);
        BufferedImage grey;
        try {
            grey = Pictures.grey(drawing.drawn());
        } catch (Unread | IOException | RuntimeException | Error notDrawn) {
            megapixels.release(room);
            throw notDrawn;
        }
        CompletableFuture<List<String>> lines = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                read(grey, lines);
            } finally {
                megapixels.release(room);
            }
        });
        return lines;
    }

    /** Reads it, unless nobody wants to know any more. */
    private void read(BufferedImage grey, CompletableFuture<List<String>> lines) {
        if (lines.isDone()) {
            return;
        }
        Ocr ocr = idle.remove();
        try {
            lines.complete(ocr.lines(grey));
        } catch (IOException | RuntimeException | Error failed) {
            lines.completeExceptionally(failed);
        } finally {
            idle.add(ocr);
        }
    }

    /** What was read. Failing there is failing here. */
    static List<String> of(Future<List<String>> reading) throws Unread, IOException {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
        } catch (CancellationException | InterruptedException stopped) {
            throw new Unread(Reason.READER_FAILED);
        }
    }
}
