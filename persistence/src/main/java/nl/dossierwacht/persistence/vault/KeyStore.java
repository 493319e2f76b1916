package nl.dossierwacht.persistence.vault;

import java.util.Optional;

/** Where wrapped keys live: apart from what they open, with backups of their own. */
public interface KeyStore {

    /** Whose key it is: a dossier's, or a note author's. */
    record Owner(Kind kind, String name) {

        /** What kind of owner. */
        public enum Kind { DOSSIER, AUTHOR }
    }

    /** The wrapped keyset of an owner, if there is one. */
    Optional<byte[]> find(Owner owner);

    /**
     * Keeps a wrapped keyset unless the owner has one already.
     *
     * @return the keyset that the owner has now, which is another's if two came at once
     */
    byte[] keepIfNone(Owner owner, byte[] wrappedKeyset);

    /** Destroys an owner's key; everything encrypted with it is gone, in every backup of the content too. */
    void destroy(Owner owner);
}
