package nl.dossierwacht.suspicion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.archive.EndedKeys;
import nl.dossierwacht.persistence.suspicion.FraudSignal;
import nl.dossierwacht.persistence.suspicion.FraudWeighing;
import nl.dossierwacht.persistence.vault.Vault;

/** The texts of weighings, under the key of their dossier, and of messages, each under a key of its own. */
@ApplicationScoped
class SealedText {

    @Inject
    Vault vault;

    @Inject
    EndedKeys keys;

    void keep(FraudWeighing weighing, String words) {
        weighing.keepWords(vault.encryptText(place(weighing), words));
    }

    void keep(FraudSignal signal, String words) {
        signal.keepContent(vault.encryptText(place(signal), words));
    }

    String of(FraudWeighing weighing) {
        return weighing.words().map(words -> vault.decryptText(place(weighing), words)).orElse("");
    }

    String of(FraudSignal signal) {
        return signal.content().map(words -> vault.decryptText(place(signal), words)).orElse("");
    }

    /** Once it is committed, the message can't be read from a backup either. */
    void destroy(FraudSignal signal) {
        keys.destroy(signal.id(), signal.domain());
    }

    private static Vault.Place place(FraudWeighing weighing) {
        return new Vault.Place(weighing.dossier().id(), weighing.id());
    }

    private static Vault.Place place(FraudSignal signal) {
        return new Vault.Place(signal.id(), signal.id());
    }
}
