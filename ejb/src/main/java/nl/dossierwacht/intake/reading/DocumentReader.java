package nl.dossierwacht.intake.reading;

/** Reads an untrusted file. The server uses one that works in another process. */
@FunctionalInterface
public interface DocumentReader {

    /** Reads the whole file; what it can't read it says, it throws nothing. */
    Reading read(byte[] content);
}
