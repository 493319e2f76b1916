package nl.dossierwacht.persistence.ring;

/** Somebody's work: who it is assigned to needs no reason to see what hangs on it. */
public interface Assigned {

    /** The employee whose work it is. */
    String assignee();
}
