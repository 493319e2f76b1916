package nl.dossierwacht.domain;

/** The law that a hat executes. Data of one law is never visible under another. */
public enum Law {
    /** Wet maatschappelijke ondersteuning 2015. */
    WMO("W"),
    /** Jeugdwet. */
    JEUGDWET("J"),
    /** Participatiewet. */
    PARTICIPATIEWET("P"),
    /** Wet gemeentelijke schuldhulpverlening. */
    WGS("S"),
    /** For tasks that belong to no single law (rights desk, supervision, management): sees the data of none. */
    NONE("X");

    private final String dossierPrefix;

    Law(String dossierPrefix) {
        this.dossierPrefix = dossierPrefix;
    }

    /** The letter that dossier numbers of this law start with, as in {@code W-2026-00412}. */
    public String dossierPrefix() {
        return dossierPrefix;
    }
}
