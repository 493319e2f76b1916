package nl.dossierwacht.suspicion;

/** One thing that is told to enforcement. @param seen what exactly, in plain facts */
public record SignalFact(Kind kind, String seen) {

    /** The longest text, in characters. */
    public static final int LONGEST = 600;

    /** What can be told; what isn't in this list isn't needed to look into a benefit under the Participatiewet. */
    public enum Kind {
        WORK("Werk of inkomsten"),
        HOUSEHOLD("Met wie iemand woont"),
        ASSETS("Bezit of vermogen"),
        ABROAD("Verblijf ergens anders");

        private final String dutch;

        Kind(String dutch) {
            this.dutch = dutch;
        }

        /** As it stands in a message and in a dossier, which are in Dutch. */
        public String dutch() {
            return dutch;
        }
    }

    public SignalFact {
        seen = seen == null ? "" : seen.strip();
        if (kind == null || seen.isEmpty() || seen.length() > LONGEST) {
            throw new IllegalArgumentException("a thing that is told has a kind and a text that isn't too long");
        }
    }

    /** Never the content. */
    @Override
    public String toString() {
        return kind.name();
    }
}
