package nl.dossierwacht.separation;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import nl.dossierwacht.domain.Hat;

/** The hat that this request chose to wear. A choice only: the service ring checks that it is granted. */
@RequestScoped
public class WornHat {

    private Hat chosen;

    /** Chooses the hat for this request. */
    public void choose(Hat hat) {
        chosen = hat;
    }

    /** The chosen hat, if one was. */
    public Optional<Hat> chosen() {
        return Optional.ofNullable(chosen);
    }
}
