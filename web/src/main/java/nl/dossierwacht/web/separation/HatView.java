package nl.dossierwacht.web.separation;

import java.util.Locale;

import nl.dossierwacht.domain.Hat;

/** A hat as the screen shows it; the words come from the message bundle. */
public record HatView(String grantedRole, String law, String task, String role, String municipality) {

    static HatView of(Hat hat) {
        String municipality = hat.domain().municipality();
        return new HatView(hat.grantedRole(), hat.domain().law().name(), hat.domain().task().name(), hat.role().name(),
                municipality.substring(0, 1).toUpperCase(Locale.ROOT) + municipality.substring(1));
    }
}
