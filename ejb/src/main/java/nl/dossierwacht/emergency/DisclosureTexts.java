package nl.dossierwacht.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.emergency.EmergencyDisclosure;
import nl.dossierwacht.persistence.vault.Vault;

/** Why a resident is told later, under the key of the dossier. */
@ApplicationScoped
class DisclosureTexts {

    @Inject
    Vault vault;

    byte[] sealed(EmergencyDisclosure disclosure, String why) {
        return vault.encryptText(place(disclosure), why);
    }

    String whyLater(EmergencyDisclosure disclosure) {
        return disclosure.whyLater().map(why -> vault.decryptText(place(disclosure), why)).orElse("");
    }

    private static Vault.Place place(EmergencyDisclosure disclosure) {
        return new Vault.Place(disclosure.dossier().id(), disclosure.id());
    }
}
