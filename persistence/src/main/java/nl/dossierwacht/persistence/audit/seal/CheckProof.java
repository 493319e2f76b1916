package nl.dossierwacht.persistence.audit.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a proof with nothing but the proof and the sealer's public key: no database, no server, no secret. Ends with 0 if
 * it holds, 1 if it doesn't, 2 if it couldn't be looked at.
 */
public final class CheckProof {

    private static final int DOES_NOT_HOLD = 1;
    private static final int NOT_LOOKED_AT = 2;
    private static final String HOW = """
            check-proof --key KEY [--checkpoint FILE]... PROOF
              --key         the sealer's public key, or a file with it; get it from the sealer, not from who gave the proof
              --checkpoint  a checkpoint, or a history of them, that you hold: the proof has to be about the same log
            """;

    private final List<Checkpoint> held = new ArrayList<>();
    private VerifierKey key;
    private String proof;

    private CheckProof() {
    }

    /** Looks, says what is proved, and ends the process. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Looks and says what is proved. @return what the process ends with */
    static int run(String... arguments) {
        CheckProof check = new CheckProof();
        try {
            check.read(arguments);
        } catch (IllegalArgumentException | IOException e) {
            System.err.println("The proof was not looked at: " + e.getMessage());
            System.err.print(HOW);
            return NOT_LOOKED_AT;
        }
        try {
            System.out.println(check.proved());
            return 0;
        } catch (IllegalArgumentException e) {
            System.out.println("THIS IS NO PROOF: " + e.getMessage());
            return DOES_NOT_HOLD;
        }
    }

    private void read(String... arguments) throws IOException {
        for (int i = 0; i < arguments.length; i++) {
            boolean more = i + 1 < arguments.length;
            if ("--key".equals(arguments[i]) && more) {
                String value = arguments[++i];
                key = VerifierKey.parse(value.contains("+") ? value : Files.readString(Path.of(value)));
            } else if ("--checkpoint".equals(arguments[i]) && more) {
                SignedNote.split(Files.readString(Path.of(arguments[++i]))).forEach(note -> held.add(SignedNote.parse(note).checkpoint()));
            } else if (!arguments[i].startsWith("--") && proof == null) {
                proof = Files.readString(Path.of(arguments[i]));
            } else {
                throw new IllegalArgumentException("unknown, or says nothing more: " + arguments[i]);
            }
        }
        if (key == null || proof == null) {
            throw new IllegalArgumentException("a key and a proof are needed");
        }
    }

    private String proved() {
        if (RecordProof.isOne(proof)) {
            RecordProof read = RecordProof.parse(proof);
            require(read.holds(key));
            requireNoOther(read.checkpoint());
            return read.text() + "\nThis record is in the log " + key.name() + " at index " + read.index() + ", as it was signed over its first "
                    + read.checkpoint().size() + " records.";
        }
        if (GrowthProof.isOne(proof)) {
            GrowthProof read = GrowthProof.parse(proof);
            require(read.holds(key));
            requireNoOther(read.older().checkpoint());
            requireNoOther(read.newer().checkpoint());
            return "The first " + read.older().checkpoint().size() + " records of the log " + key.name() + " are unaltered the beginning of its first "
                    + read.newer().checkpoint().size() + '.';
        }
        throw new IllegalArgumentException("the file is no proof of this log's records or growth");
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("something in it was altered, or it was signed with another key");
        }
    }

    /** Somebody who is shown another log than the rest of us holds a checkpoint of the same size and another root. */
    private void requireNoOther(Checkpoint checkpoint) {
        if (held.stream().anyMatch(other -> other.size() == checkpoint.size() && !other.equals(checkpoint))) {
            throw new IllegalArgumentException("you hold another checkpoint over " + checkpoint.size() + " records: there are two histories");
        }
    }
}
