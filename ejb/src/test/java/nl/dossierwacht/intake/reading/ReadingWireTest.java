package nl.dossierwacht.intake.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** What goes to a reading worker and comes back. */
class ReadingWireTest {

    @Test
    void aBigFileGoesInPiecesAndArrivesWhole() throws IOException {
        byte[] file = new byte[5_000_003];
        new Random(5).nextBytes(file);
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(arrived) {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) throws IOException {
                assertTrue(length <= 1 << 16, () -> length + " bytes at once");
                super.write(bytes, from, length);
            }
        };
        ReadingWire.answer(out, List.of(file, new byte[0]));
        List<byte[]> files = ReadingWire.files(new DataInputStream(new ByteArrayInputStream(arrived.toByteArray())));
        assertArrayEquals(file, files.get(0));
        assertArrayEquals(new byte[0], files.get(1));
    }
}
