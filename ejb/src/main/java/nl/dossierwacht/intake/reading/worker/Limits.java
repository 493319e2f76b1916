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

    private static final long MEGA = 1_000_000;

    /** What the server tells its worker. @param told pages, megapixels, depth and expansion */
    static Limits of(String... told) {
        return new Limits(Integer.parseInt(told[0]), Integer.parseInt(told[1]) * MEGA, Integer.parseInt(told[2]), Integer.parseInt(told[3]));
    }
}
