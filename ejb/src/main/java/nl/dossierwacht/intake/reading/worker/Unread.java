package nl.dossierwacht.intake.reading.worker;

import nl.dossierwacht.intake.reading.Reading.Reason;

/** A file, or one inside it, can't be read whole; so the whole isn't accepted. */
final class Unread extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Unread(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
