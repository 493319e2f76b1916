package nl.dossierwacht.transparency;

import java.time.LocalDate;
import java.util.UUID;

import nl.dossierwacht.persistence.dossier.DossierPerson;

/** Somebody who is registered and doesn't know it yet. */
public record Uninformed(UUID person, String dossierNumber, DossierPerson.Part part, String name, LocalDate registeredOn, LocalDate informBefore) {

    static Uninformed of(DossierPerson person) {
        return new Uninformed(person.id(), person.dossier().number(), person.part(), person.displayName(), person.registeredOn(), person.informBefore());
    }
}
