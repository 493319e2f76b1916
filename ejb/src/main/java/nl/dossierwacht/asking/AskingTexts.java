package nl.dossierwacht.asking;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.asking.AskedItem;
import nl.dossierwacht.persistence.vault.Vault;

/** What a resident was asked for and why, under the key of the dossier. */
@ApplicationScoped
class AskingTexts {

    private static final String BETWEEN = "\u001e";
    private static final int TEXTS = 3;

    @Inject
    Vault vault;

    /** What was asked. @param code of the list @param name as the letter has it @param why it is needed */
    record Words(String code, String name, String why) {

        /** Never the words. */
        @Override
        public String toString() {
            return "words";
        }
    }

    void keep(AskedItem item, Words words) {
        item.keepWords(vault.encryptText(place(item), String.join(BETWEEN, words.code(), words.name(), words.why().replace(BETWEEN, " "))));
    }

    Words of(AskedItem item) {
        List<String> texts = List.of(vault.decryptText(place(item), item.words()).split(BETWEEN, TEXTS));
        return new Words(texts.get(0), texts.get(1), texts.get(2));
    }

    private static Vault.Place place(AskedItem item) {
        return new Vault.Place(item.dossier().id(), item.id());
    }
}
