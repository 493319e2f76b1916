package nl.dossierwacht.archive.pdfa;

/** Nothing can be converted now: no converter is configured, or it doesn't start. Nothing is archived unconverted instead. */
public class ConversionUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConversionUnavailable(String why) {
        super(why);
    }
}
