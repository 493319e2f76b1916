package nl.dossierwacht.exchange;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.archive.EndedKeys;
import nl.dossierwacht.persistence.exchange.DataRequest;
import nl.dossierwacht.persistence.exchange.HeldItem;
import nl.dossierwacht.persistence.exchange.HeldRequest;
import nl.dossierwacht.persistence.exchange.RequestedItem;
import nl.dossierwacht.persistence.vault.Vault;

/** The texts of requests: the asker's under the key of their dossier, the holder's each under a key of its own. */
@ApplicationScoped
class ExchangeTexts {

    @Inject
    Vault vault;

    @Inject
    EndedKeys keys;

    void keep(DataRequest request, String words) {
        request.keepWords(sealed(place(request), words));
    }

    void keep(RequestedItem item, String words) {
        item.keepWords(sealed(place(item), words));
    }

    void keep(HeldRequest held, String words) {
        held.keepWords(sealed(place(held), words));
    }

    void keep(HeldItem item, String words) {
        item.keepWords(sealed(place(item), words));
    }

    List<String> of(DataRequest request) {
        return opened(place(request), request.words());
    }

    List<String> of(RequestedItem item) {
        return opened(place(item), item.words());
    }

    List<String> of(HeldRequest held) {
        return held.words().map(words -> opened(place(held), words)).orElse(List.of("", "", "", "", ""));
    }

    List<String> of(HeldItem item) {
        return item.words().map(words -> opened(place(item), words)).orElse(List.of("", ""));
    }

    /** Once it is committed, the request can't be read from a backup either. */
    void destroy(HeldRequest held) {
        keys.destroy(held.id(), held.domain());
    }

    private byte[] sealed(Vault.Place place, String words) {
        return vault.encryptText(place, words);
    }

    private List<String> opened(Vault.Place place, byte[] words) {
        return Wording.read(vault.decryptText(place, words));
    }

    private static Vault.Place place(DataRequest request) {
        return new Vault.Place(request.dossier().id(), request.id());
    }

    private static Vault.Place place(RequestedItem item) {
        return new Vault.Place(item.request().dossier().id(), item.id());
    }

    private static Vault.Place place(HeldRequest held) {
        return new Vault.Place(held.id(), held.id());
    }

    private static Vault.Place place(HeldItem item) {
        return new Vault.Place(item.held().id(), item.id());
    }
}
