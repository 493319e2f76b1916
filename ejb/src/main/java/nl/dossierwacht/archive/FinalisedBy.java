package nl.dossierwacht.archive;

/** Who finalises in this municipality: a setting of the installation ({@code DW_FINALISED_BY}). */
public enum FinalisedBy {
    /** The archivists of the domain. */
    ARCHIVIST,
    /** Who did the case. */
    CONSULTANT,
    /** Either. */
    BOTH,
    /** Nobody: nothing was set, or nothing that is known. */
    NOBODY;

    /**
     * Reads the setting. What is missing or unknown closes; only the demo has a default, the archivist.
     *
     * @param value of {@code DW_FINALISED_BY}; {@code null} if it isn't set
     * @param profile of {@code DW_PROFILE}
     */
    public static FinalisedBy of(String value, String profile) {
        if (value == null || value.isBlank()) {
            return "demo".equals(profile) ? ARCHIVIST : NOBODY;
        }
        return switch (value.strip()) {
            case "ARCHIVIST" -> ARCHIVIST;
            case "CONSULTANT" -> CONSULTANT;
            case "BOTH" -> BOTH;
            default -> NOBODY;
        };
    }
}
