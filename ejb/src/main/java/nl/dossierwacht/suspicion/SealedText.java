package nl.dossierwacht.suspicion;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.suspicion.FraudSignal;
import nl.dossierwacht.persistence.suspicion.FraudWeighing;
import nl.dossierwacht.persistence.vault.Vault;

/** The texts of weighings, under the key of their dossier, and of messages, each under a key of its own. */
@ApplicationScoped
class SealedText {

    @Resource
    ManagedExecutorService executor;

    @Inject
    Vault vault;

    @Inject
    Event<SignalDealtWith> dealtWith;

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
        dealtWith.fire(new SignalDealtWith(signal.id()));
    }

    void destroyKey(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignalDealtWith dealt) {
        executor.execute(() -> vault.destroyKeyOf(dealt.signal()));
    }

    private static Vault.Place place(FraudWeighing weighing) {
        return new Vault.Place(weighing.dossier().id(), weighing.id());
    }

    private static Vault.Place place(FraudSignal signal) {
        return new Vault.Place(signal.id(), signal.id());
    }
}
