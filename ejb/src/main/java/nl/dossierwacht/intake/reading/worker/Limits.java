package nl.dossierwacht.intake.reading.worker;

/**
 * How much of a file is read at most; beyond that it isn't read, and not accepted.
 *
 * @param pages of one file, those inside it included
 * @param pixels of one picture
 * @param depth of files in files
 * @param expansion how many times its size a packed file may become
 */
record Limits(int pages, long pixels, int depth, int expansion) {

    static final Limits USUAL = new Limits(2_000, 40_000_000, 5, 100);
}
