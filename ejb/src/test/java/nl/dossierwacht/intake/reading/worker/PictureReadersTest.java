package nl.dossierwacht.intake.reading.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import nl.dossierwacht.intake.reading.PageText;
import nl.dossierwacht.intake.reading.Reading.NotRead;
import nl.dossierwacht.intake.reading.Reading.Read;
import nl.dossierwacht.intake.reading.Reading.Reason;
import nl.dossierwacht.intake.specimens.Specimens;

/** Pages are read at once, and what comes of it is as if they were read one after the other. */
@Timeout(60)
class PictureReadersTest {

    private static final Limits LIMITS = Limits.of("20", "40", "5", "100");

    @Test
    void twoAreReadAtOnceAndComeInTheirOrder() throws IOException {
        CountDownLatch both = new CountDownLatch(2);
        Ocr meeting = picture -> {
            both.countDown();
            await(both);
            if (picture.getWidth() % 20 == 0) {
                pause();
            }
            return List.of(Integer.toString(picture.getWidth()));
        };
        Read read = assertInstanceOf(Read.class, new FileReading(LIMITS, List.of(meeting, meeting)).read(zip(8)));
        assertEquals(List.of("100", "110", "120", "130", "140", "150", "160", "170"), read.pages().stream().flatMap(page -> page.seen().stream()).toList());
        Read pdf = assertInstanceOf(Read.class, new FileReading(LIMITS, List.of(meeting, meeting)).read(pdf(5)));
        assertEquals(List.of(1, 2, 3, 4, 5), pdf.pages().stream().map(PageText::number).toList());
    }

    @Test
    void aReaderIsUsedByOneThreadAtATime() {
        List<Ocr> readers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            AtomicInteger inside = new AtomicInteger();
            readers.add(picture -> {
                if (inside.incrementAndGet() > 1) {
                    throw new IOException("two at once");
                }
                pause();
                inside.decrementAndGet();
                return List.of("seen");
            });
        }
        Read read = assertInstanceOf(Read.class, new FileReading(LIMITS, readers).read(pdf(20)));
        assertTrue(read.pages().stream().allMatch(page -> page.seen().equals(List.of("seen"))));
    }

    @Test
    void whatOneReaderCannotReadIsNotRead() {
        for (Throwable failure : List.of(new IOException("engine"), new IllegalStateException("engine"))) {
            AtomicInteger pages = new AtomicInteger();
            Ocr third = picture -> {
                if (pages.incrementAndGet() == 3) {
                    if (failure instanceof IOException io) {
                        throw io;
                    }
                    throw (RuntimeException) failure;
                }
                return List.of();
            };
            FileReading files = new FileReading(LIMITS, List.of(third, third));
            assertEquals(new NotRead(Reason.DAMAGED), files.read(pdf(5)));
            assertInstanceOf(Read.class, files.read(pdf(5)), "the next file has nothing to do with it");
        }
    }

    @Test
    void anEndThatComesInTheMiddleStopsTheRestAndLeavesRoomForTheNext() {
        AtomicInteger read = new AtomicInteger();
        FileReading files = new FileReading(Limits.of("3", "40", "5", "100"), Collections.nCopies(2, picture -> {
            read.incrementAndGet();
            return List.of();
        }));
        for (int i = 0; i < 20; i++) {
            assertEquals(new NotRead(Reason.TOO_MANY_PAGES), files.read(Specimens.pdf(List.of(), Collections.nCopies(4, page(90)))));
            assertInstanceOf(Read.class, files.read(pdf(3)));
        }
        assertTrue(read.get() >= 60, "pages of what was read");
    }

    @Test
    void asManyAreInHandAsFitInTheMemoryOfOneOfTheBiggest() throws Exception {
        AtomicInteger drawn = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        Ocr waiting = picture -> {
            await(go);
            return List.of();
        };
        PictureReaders readers = new PictureReaders(LIMITS, List.of(waiting, waiting));
        Thread giver = new Thread(() -> {
            try {
                for (int i = 0; i < 4; i++) {
                    readers.read(15_000_000, () -> {
                        drawn.incrementAndGet();
                        return page(10);
                    });
                }
            } catch (Unread | IOException e) {
                fail(e);
            }
        });
        giver.start();
        giver.join(500);
        assertTrue(giver.isAlive());
        assertEquals(2, drawn.get(), "three of 15 megapixels are more than 40");
        go.countDown();
        giver.join(10_000);
        assertFalse(giver.isAlive());
        assertEquals(4, drawn.get());
    }

    @Test
    void whatIsNotDrawnTakesNoRoom() throws Exception {
        PictureReaders readers = new PictureReaders(LIMITS, List.of(picture -> List.of("seen")));
        for (int i = 0; i < 50; i++) {
            try {
                readers.read(40_000_000, () -> {
                    throw new IOException("no picture");
                });
                fail("it was drawn");
            } catch (IOException notDrawn) {
                assertEquals("no picture", notDrawn.getMessage());
            }
        }
        assertEquals(List.of("seen"), PictureReaders.of(readers.read(40_000_000, () -> page(10))));
    }

    private static byte[] zip(int pictures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < pictures; i++) {
                zip.putNextEntry(new ZipEntry(i + ".png"));
                zip.write(Specimens.png(page(100 + 10 * i)));
            }
        }
        return out.toByteArray();
    }

    private static byte[] pdf(int pages) {
        List<BufferedImage> pictures = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            pictures.add(page(100 + 10 * i));
        }
        return Specimens.pdf(List.of(), pictures);
    }

    private static BufferedImage page(int side) {
        return new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IOException("nobody came");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
