package nl.dossierwacht.persistence.vault;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the application's vault: keys from their own database, the master key from the environment. */
@ApplicationScoped
public class Vaults {

    @Resource(lookup = "java:/dossierwacht/keys")
    DataSource keys;

    /** The vault. @throws IllegalStateException if {@code DW_MASTER_KEY} is missing or no key */
    @Produces
    @Singleton
    Vault vault() {
        return new Vault(new DatabaseKeyStore(keys), System.getenv("DW_MASTER_KEY"));
    }
}
