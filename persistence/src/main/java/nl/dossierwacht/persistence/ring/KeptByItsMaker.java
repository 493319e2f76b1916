package nl.dossierwacht.persistence.ring;

/** Hangs on a dossier and stays readable to who made it when their reason to open the dossier has ended: they still have to tell the resident. */
public interface KeptByItsMaker {
}
