package nl.dossierwacht.it.server;

import jakarta.ejb.Stateless;

/** A service as somebody in a hurry would write it. */
@Stateless
public class HurriedService {

    /** Says nothing of who may. */
    public String everything() {
        return "";
    }
}
