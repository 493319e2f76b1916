package nl.dossierwacht.emergency;

import jakarta.enterprise.context.ApplicationScoped;

/** There is no way to the register here. Where there is one, a bean that asks it takes this one's place, as an alternative with a priority. */
@ApplicationScoped
public class NoBigRegister implements BigRegister {

    @Override
    public Standing standingOf(BigRegistration registration) {
        return Standing.NOT_ASKED;
    }
}
