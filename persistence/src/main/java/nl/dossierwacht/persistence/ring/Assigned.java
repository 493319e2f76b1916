package nl.dossierwacht.persistence.ring;

/** Somebody's work: who it is assigned to needs no reason to see what hangs on it. What is confidential says who is named, in its attribute {@code named}. */
public interface Assigned {

    /** The employee whose work it is. */
    String assignee();
}
