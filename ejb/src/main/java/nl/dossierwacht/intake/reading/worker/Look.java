package nl.dossierwacht.intake.reading.worker;

import java.util.List;

/** What the reader of a picture wants to know of what it has read so far, to read no more than is needed. */
interface Look {

    /** Whether it decides what becomes of the file, whatever else stands there. */
    boolean isEnough(List<String> lines);

    /** Whether there is anything in it that an identity document has. */
    boolean hasSigns(List<String> lines);
}
