package nl.dossierwacht.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;

/** What the dossier page shows: the least identity that prevents mix-ups, and who is registered. */
public record DossierView(DossierSummary summary, List<Person> persons, Optional<LocalDate> decidedOn, Optional<Dossier.Outcome> outcome) {

    /** Somebody registered in the dossier, and whether they were told. */
    public record Person(DossierPerson.Part part, String displayName, Optional<LocalDate> birthDate, Optional<LocalDate> informedOn, LocalDate informBefore) {

        static Person of(DossierPerson person) {
            return new Person(person.part(), person.displayName(), person.birthDate(), person.informedOn(), person.informBefore());
        }
    }

    /** The resident whom the dossier is about. */
    public Person resident() {
        return persons.stream().filter(person -> person.part() == DossierPerson.Part.RESIDENT).findFirst()
                .orElseThrow(() -> new IllegalStateException("a dossier without a resident"));
    }
}
