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

    /** Why a file can't be read, or may not come in for what it does. Each has a text of its own, which says what to do. */
    enum Reason {
        EMPTY,
        TOO_BIG,
        TOO_MANY_PAGES,
        /** Too many files in an archive. */
        TOO_MANY_FILES,
        TOO_MANY_PIXELS,
        /** Files in files, deeper than they are opened. */
        TOO_DEEP,
        /** Small, and becomes too big when it is unpacked. */
        EXPANDS,
        KIND_NOT_ALLOWED,
        /** What telephones make of pictures (HEIC, AVIF). */
        PHONE_PICTURE,
        /** An archive in a form that isn't opened. */
        OTHER_ARCHIVE,
        /** A part of a mail that programs keep or show each in a way of their own. */
        MAIL_PART,
        /** A form whose pages are made when it is opened. */
        MADE_WHEN_OPENED,
        PASSWORD,
        /** Only who it was meant for can read it. */
        ENCRYPTED,
        DAMAGED,
        TOOK_TOO_LONG,
        READER_FAILED,
        /** Too many files wait already. */
        BUSY,
        NO_READER,
        /** The virus scanner that should look at it doesn't answer. */
        NOT_SCANNED,
        PROGRAM(true),
        SCRIPT(true),
        /** A PDF starts a program, sends something or plays something. */
        STARTS(true),
        MACRO(true),
        /** A document fetches something from elsewhere when it opens. */
        FETCHES(true),
        /** Two kinds at once. */
        TWO_KINDS(true),
        /** Programs show different things of it. */
        AMBIGUOUS(true),
        /** A name in an archive leads elsewhere, or is read otherwise than it is. */
        NAME_TRICK(true),
        /** The virus scanner knows something in it. */
        INFECTED(true);

        private final boolean unsafe;

        Reason() {
            this(false);
        }

        Reason(boolean unsafe) {
            this.unsafe = unsafe;
        }

        /** Whether the file was refused for what it may do, not for what couldn't be read. */
        public boolean isUnsafe() {
            return unsafe;
        }
    }
}
