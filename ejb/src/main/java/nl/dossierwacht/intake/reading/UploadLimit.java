package nl.dossierwacht.intake.reading;

import java.util.Map;

/** How much of an upload is read at most, as the environment says; what goes beyond isn't accepted. */
public enum UploadLimit {

    /** Size of a file; the server itself takes no more than the highest. */
    MEBIBYTES("DW_UPLOAD_MEBIBYTES", 100, 1, 100),
    /** Pages of a file, those of the files in it included. */
    PAGES("DW_UPLOAD_PAGES", 2_000, 1, 20_000),
    /** Size of one picture when it is unpacked. */
    MEGAPIXELS("DW_UPLOAD_MEGAPIXELS", 40, 1, 100),
    /** Files in files. */
    DEPTH("DW_UPLOAD_DEPTH", 5, 0, 20),
    /** How many times its size a packed file may become. */
    EXPANSION("DW_UPLOAD_EXPANSION", 100, 1, 1_000),
    /** Time for one file. */
    SECONDS("DW_UPLOAD_SECONDS", 120, 5, 900),
    /** Uploads that wait until they are read. */
    LINE("DW_UPLOAD_LINE", 50, 0, 500),
    /** How long one of them waits for a virus scanner that doesn't answer, in seconds; not at all if it isn't set. */
    SCANNER_SECONDS("DW_CLAMD_WAIT", 0, 0, 600);

    private final String variable;
    private final int usual;
    private final int lowest;
    private final int highest;

    UploadLimit(String variable, int usual, int lowest, int highest) {
        this.variable = variable;
        this.usual = usual;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The variable that sets it. */
    public String variable() {
        return variable;
    }

    /** What holds if nothing is set. */
    public int usual() {
        return usual;
    }

    /** From what to what it can be set. */
    public String range() {
        return lowest + " to " + highest;
    }

    /** Whether the environment sets nothing, or something that this limit may be. */
    public boolean isRightIn(Map<String, String> environment) {
        String set = environment.getOrDefault(variable, "");
        return set.isBlank() || set.matches("\\d{1,6}") && Integer.parseInt(set) >= lowest && Integer.parseInt(set) <= highest;
    }

    /** The limit. @throws IllegalArgumentException if the environment sets it to what it may not be */
    public int in(Map<String, String> environment) {
        if (!isRightIn(environment)) {
            throw new IllegalArgumentException(variable + " must be a whole number, " + range());
        }
        String set = environment.getOrDefault(variable, "");
        return set.isBlank() ? usual : Integer.parseInt(set);
    }
}
