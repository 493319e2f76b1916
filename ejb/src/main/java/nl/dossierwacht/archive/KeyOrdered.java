package nl.dossierwacht.archive;

/** An order to destroy a key was written in the running transaction. */
record KeyOrdered() {
}
