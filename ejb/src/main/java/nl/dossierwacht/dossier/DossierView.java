package nl.dossierwacht.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.opening.OpenedList;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;

/** What the dossier page shows: the least identity that prevents mix-ups, who is registered, how many pieces the work file has, what happened, and which colleagues opened it. */
public record DossierView(DossierSummary summary, List<Person> persons, Optional<LocalDate> decidedOn, Optional<Dossier.Outcome> outcome, int pieces,
        List<TimelineEvent> timeline, Optional<Confidential> confidential, OpenedList opened) {

    /** Since when a dossier is confidential, by whom, and who sees it. @param others the named who could be left out */
    public record Confidential(LocalDate since, String by, List<String> named, List<String> others) {

        static Optional<Confidential> of(Dossier dossier) {
            return dossier.confidentialOn().map(since -> {
                String by = dossier.confidentialBy().orElseThrow();
                return new Confidential(since, by, dossier.named(), dossier.named().stream().filter(name -> !name.equals(by) && !name.equals(dossier.assignee())).toList());
            });
        }

        /** All who see it, for a sentence. */
        public String all() {
            return String.join(", ", named);
        }
    }

    /** Somebody registered in the dossier, and whether they were told. */
    public record Person(UUID id, DossierPerson.Part part, String displayName, Optional<LocalDate> birthDate, String reason, LocalDate registeredOn,
            Optional<LocalDate> informedOn, Optional<DossierPerson.Means> informedBy, LocalDate informBefore) {

        static Person of(DossierPerson person) {
            return new Person(person.id(), person.part(), person.displayName(), person.birthDate(), person.reason(), person.registeredOn(),
                    person.informedOn(), person.informedBy(), person.informBefore());
        }
    }

    /** The resident whom the dossier is about. */
    public Person resident() {
        return persons.stream().filter(person -> person.part() == DossierPerson.Part.RESIDENT).findFirst()
                .orElseThrow(() -> new IllegalStateException("a dossier without a resident"));
    }

    /** Those who are registered as a representative of the resident. */
    public List<Person> representatives() {
        return persons.stream().filter(person -> person.part() == DossierPerson.Part.REPRESENTATIVE).toList();
    }

    /** Whether there is a work file: it ends at finalising. */
    public boolean inWork() {
        return summary.stage() != Dossier.Stage.ARCHIVED;
    }

    /** Whether there is a decision, and the dossier waits to be finalised. */
    public boolean isDecidedOnly() {
        return summary.stage() == Dossier.Stage.DECIDED;
    }

    /** Whether there is no decision yet. */
    public boolean undecided() {
        return outcome.isEmpty();
    }
}
