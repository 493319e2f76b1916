package nl.dossierwacht.demo;

/**
 * How much the bench measures with: dossiers at first, where everything is measured and at most, and records in the access log.
 * {@code -Dbench.size}, {@code -Dbench.most} and {@code -Dbench.log} choose other sizes, to try the bench itself.
 */
record BenchSizes(int first, int size, int most, int log) {

    /** Dossiers of one employee, at each size the same: an office grows by people. */
    static final int CASELOAD = 2_000;
    /** Dossiers of five employees of one domain; the first size, and what every size is a multiple of. */
    static final int BLOCK = 10_000;

    BenchSizes {
        if (first % BLOCK != 0 || size % BLOCK != 0 || most % BLOCK != 0 || first > size || size > most || log < 1) {
            throw new IllegalArgumentException("sizes of the bench are multiples of " + BLOCK + ", each at least the one before: " + first + ", " + size + ", " + most);
        }
    }

    static BenchSizes fromSystemProperties() {
        int size = Integer.getInteger("bench.size", 1_000_000);
        return new BenchSizes(BLOCK, size, Integer.getInteger("bench.most", 10 * size), Integer.getInteger("bench.log", 10 * size));
    }
}
