package nl.dossierwacht.intake.reading;

import java.util.List;

/** What came of reading an untrusted file. */
public sealed interface Reading {

    /** @param mediaType what the content shows itself to be, whatever its name says */
    record Read(String mediaType, List<PageText> pages) implements Reading {
        public Read {
            pages = List.copyOf(pages);
        }
    }

    /** The file could not be read, and is therefore not accepted. */
    record NotRead(Reason reason) implements Reading {
    }

    /** Why a file can't be read. */
    enum Reason {
        EMPTY,
        TOO_BIG,
        TOO_MANY_PAGES,
        KIND_NOT_ALLOWED,
        /** Holds scripts, macros, or actions that start something. */
        UNSAFE,
        /** The virus scanner knows something in it. */
        INFECTED,
        /** The virus scanner that should look at it doesn't answer. */
        NOT_SCANNED,
        PASSWORD,
        DAMAGED,
        TOOK_TOO_LONG,
        READER_FAILED,
        /** Too many files wait already. */
        BUSY,
        NO_READER;

        /** Whether the file was refused for what it may do, not for what couldn't be read. */
        public boolean isUnsafe() {
            return this == UNSAFE || this == INFECTED;
        }
    }
}
