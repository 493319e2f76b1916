package nl.dossierwacht.persistence.audit.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.persistence.audit.TestLog;

class SignedNoteTest {

    /** The example of the Go package where the format comes from. */
    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PUBLISHED = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final SealerKey key = new SealerKey("test/log", TestLog.KEY);

    @Test
    void thePublishedExampleVerifies() {
        SignedNote note = SignedNote.parse(PUBLISHED);
        VerifierKey published = VerifierKey.parse(PUBLISHED_KEY);
        assertEquals(PUBLISHED_KEY, published.toString());
        assertTrue(published.verifies(note));
        assertFalse(published.verifies(new SignedNote(note.text().replace("don't", "do"), note.signatures())));
        assertFalse(published.signed(note), "well signed, but no checkpoint of that log");
    }

    @Test
    void aSignedCheckpointComesBackAsItWasAndVerifies() {
        SignedNote note = SignedNote.parse(key.sign(12, new byte[32]).toString());
        assertEquals(new Checkpoint("test/log", 12, new byte[32]), note.checkpoint());
        assertTrue(VerifierKey.parse(key.verifier().toString()).signed(note));
    }

    @Test
    void anotherKeyAnotherLogAndAnotherTextDoNot() {
        SignedNote note = key.sign(12, new byte[32]);
        assertFalse(new SealerKey("test/log", TestLog.newKey()).verifier().signed(note));
        assertFalse(new SealerKey("other/log", TestLog.KEY).verifier().signed(note));
        assertFalse(key.verifier().signed(new SignedNote(note.text().replace("12", "13"), note.signatures())));
        assertFalse(key.verifier().signed(new SignedNote(note.text(), "")));
    }

    @Test
    void aDamagedKeyIsNotTakenForAKey() {
        String good = key.verifier().toString();
        for (String damaged : List.of("", "x", good.replace("test", "tset"), good.substring(0, good.length() - 2), good.replaceFirst("\\+.", "+" + (good.charAt(9) == '0' ? '1' : '0')))) {
            assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(damaged), damaged);
        }
        assertThrows(IllegalArgumentException.class, () -> new SealerKey("a log", TestLog.KEY));
        assertThrows(IllegalArgumentException.class, () -> new SealerKey("log", "AAAA"));
    }

    @Test
    void aFileOfNotesIsReadNoteByNote() {
        String one = key.sign(1, new byte[32]).toString();
        String two = key.sign(2, new byte[32]).toString();
        assertEquals(List.of(one, two), SignedNote.split(one + "\n" + two + "\n"));
        assertEquals(List.of(one), SignedNote.split(one));
        assertEquals(List.of(), SignedNote.split("\n"));
    }
}
