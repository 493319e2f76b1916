package nl.dossierwacht.emergency;

import jakarta.enterprise.context.ApplicationScoped;

/** There is no way to the register here: it is replaced by a bean that asks it, where there is one. */
@ApplicationScoped
public class NoBigRegister implements BigRegister {

    @Override
    public Standing standingOf(BigRegistration registration) {
        return Standing.NOT_ASKED;
    }
}
