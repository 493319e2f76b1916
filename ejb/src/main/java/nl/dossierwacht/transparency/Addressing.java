package nl.dossierwacht.transparency;

import java.util.EnumSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.dossier.RegisteredPersons;
import nl.dossierwacht.letters.Envelope;
import nl.dossierwacht.letters.Letterhead;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;
import nl.dossierwacht.person.FoundPerson;
import nl.dossierwacht.person.PersonSource;
import nl.dossierwacht.person.PersonSource.Field;
import nl.dossierwacht.person.PersonSourceUnavailable;

/** Addresses letters. An address is fetched when a letter is made and kept nowhere but on the letter. */
@ApplicationScoped
public class Addressing {

    @Inject
    RegisteredPersons registered;

    @Inject
    PersonSource persons;

    @Inject
    Letterhead letterhead;

    /** An envelope to the resident of a dossier. */
    public Envelope toResident(Dossier dossier) {
        return to(registered.resident(dossier));
    }

    /** An envelope to somebody registered; without an address if the source has or gives none, to be handed over. */
    public Envelope to(DossierPerson person) {
        List<String> address = person.bsn().map(Bsn::new).map(this::addressOf).orElse(List.of());
        return letterhead.envelope(person.domain(), person.displayName(), address, person.dossier().number());
    }

    /** An envelope to somebody who is in no dossier of the sender, as at the rights desk. */
    public Envelope to(DomainKey from, Bsn bsn, String name, String reference) {
        return letterhead.envelope(from, name, addressOf(bsn), reference);
    }

    private List<String> addressOf(Bsn bsn) {
        try {
            return persons.find(bsn, EnumSet.of(Field.ADDRESS)).map(FoundPerson::addressLines).orElse(List.of());
        } catch (PersonSourceUnavailable later) {
            return List.of();
        }
    }
}
