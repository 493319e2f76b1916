package nl.dossierwacht.consent;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.consent.ConsentItem;
import nl.dossierwacht.persistence.vault.Vault;

/** What a consent is for, what was explained and which data it names, under the key of the dossier: with the key they end in backups too. */
@ApplicationScoped
class ConsentTexts {

    private static final String BETWEEN = "\u001e";

    @Inject
    Vault vault;

    /** What was said. */
    record Words(String purpose, String explained) {

        /** Never the words. */
        @Override
        public String toString() {
            return "words";
        }
    }

    void keep(Consent consent, Words words) {
        consent.keepWords(vault.encryptText(place(consent), words.purpose().replace(BETWEEN, " ") + BETWEEN + words.explained()));
    }

    void keep(ConsentItem item, String name) {
        item.keepWords(vault.encryptText(place(item), name));
    }

    Words of(Consent consent) {
        return consent.words().map(sealed -> {
            List<String> said = List.of(vault.decryptText(place(consent), sealed).split(BETWEEN, 2));
            return new Words(said.get(0), said.get(1));
        }).orElseGet(() -> new Words(consent.plainPurpose(), consent.plainExplained()));
    }

    String name(ConsentItem item) {
        return item.words().map(sealed -> vault.decryptText(place(item), sealed)).orElseGet(item::plainName);
    }

    private static Vault.Place place(Consent consent) {
        return new Vault.Place(consent.dossier().id(), consent.id());
    }

    private static Vault.Place place(ConsentItem item) {
        return new Vault.Place(item.consent().dossier().id(), item.id());
    }
}
