package nl.dossierwacht.demo.town;

import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.vault.Vault;

/** The keys of the demo, as the application has them, so that it opens what is loaded. */
public record TownKeys(Vault vault, Pseudonyms pseudonyms) {
}
