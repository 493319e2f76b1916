package nl.dossierwacht.web.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits to be judged is whole for who has the key, and nothing for who has the disk. */
class SealedContentTest {

    private static final String MARK = "KENMERK-";
    private static final long MOST = 2_000_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 262_143, 262_144, 262_145, 1_999_999, 2_000_000})
    void itComesBackAsItWasAndMoreThanOnce(int length) throws IOException {
        byte[] content = marked(length);
        try (SealedContent sealed = new SealedContent(new ByteArrayInputStream(content), folder, MOST)) {
            assertEquals(length, sealed.size());
            assertTrue(sealed.isWhole());
            for (int again = 0; again < 2; again++) {
                try (InputStream in = sealed.open()) {
                    assertArrayEquals(content, in.readAllBytes());
                }
            }
        }
        assertEquals(List.of(), files());
    }

    @Test
    void onTheDiskNothingOfItCanBeRead() throws IOException {
        try (SealedContent sealed = new SealedContent(new ByteArrayInputStream(marked(1_500_000)), folder, MOST)) {
            assertEquals(1, files().size());
            assertTrue(files().get(0).getFileName().toString().startsWith(SealedContent.PREFIX));
            String onDisk = Files.readString(files().get(0), StandardCharsets.ISO_8859_1);
            assertEquals(1_500_000, onDisk.length());
            assertFalse(onDisk.contains(MARK));
        }
    }

    @Test
    void theSameContentIsSealedDifferentlyEachTime() throws IOException {
        byte[] content = marked(300_000);
        try (SealedContent one = new SealedContent(new ByteArrayInputStream(content), folder, MOST); SealedContent other = new SealedContent(new ByteArrayInputStream(content), folder, MOST)) {
            assertTrue(one.isWhole() && other.isWhole());
            assertTrue(Files.mismatch(files().get(0), files().get(1)) < 64);
        }
    }

    @Test
    void ofWhatIsTooBigNothingIsKeptAndItsSizeIsKnown() throws IOException {
        try (SealedContent sealed = new SealedContent(new ByteArrayInputStream(marked(2_000_001)), folder, MOST)) {
            assertEquals(2_000_001, sealed.size());
            assertFalse(sealed.isWhole());
            assertEquals(List.of(), files());
            assertThrows(IOException.class, sealed::open);
        }
    }

    @Test
    void whatBreaksOffLeavesNothing() {
        InputStream breaks = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 400_000) {
                    throw new IOException("the connection is gone");
                }
                return 'x';
            }
        };
        assertThrows(IOException.class, () -> new SealedContent(breaks, folder, MOST));
        assertEquals(List.of(), files());
    }

    @Test
    void whatWasForgottenIsGone() throws IOException {
        SealedContent sealed = SealedContent.of(marked(10));
        sealed.close();
        assertThrows(IOException.class, sealed::open);
    }

    private static byte[] marked(int length) {
        return MARK.repeat(length / MARK.length() + 1).substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
