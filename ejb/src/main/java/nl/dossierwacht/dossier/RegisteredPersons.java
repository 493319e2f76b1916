package nl.dossierwacht.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;
import nl.dossierwacht.persistence.dossier.DossierRepository;

/** Who is registered in dossiers under the hat that is worn, for features that tell, address or ask about them. Inside a service call. */
@ApplicationScoped
public class RegisteredPersons {

    @Inject
    DossierRepository dossiers;

    /** Keeps somebody who was registered. */
    public void keep(DossierPerson person) {
        dossiers.keep(person);
    }

    /** Everybody registered in a dossier. */
    public List<DossierPerson> in(Dossier dossier) {
        return dossiers.personsIn(dossier);
    }

    /** The BSNs of everybody registered in a dossier who has one. */
    public Set<String> numbersIn(Dossier dossier) {
        return in(dossier).stream().map(DossierPerson::bsn).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** The dates of birth of everybody registered in a dossier, as far as they are known. */
    public Set<LocalDate> birthDatesIn(Dossier dossier) {
        return in(dossier).stream().map(DossierPerson::birthDate).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** Whom a dossier is about. @throws IllegalStateException if nobody is, which can't be */
    public DossierPerson resident(Dossier dossier) {
        return in(dossier).stream().filter(person -> person.part() == DossierPerson.Part.RESIDENT).findFirst()
                .orElseThrow(() -> new IllegalStateException("a dossier without a resident"));
    }

    /** Whom a dossier is about, as plain values. @throws IllegalStateException if nobody is, or they have no BSN: a dossier is opened with one */
    public Whom whom(Dossier dossier) {
        DossierPerson resident = resident(dossier);
        return new Whom(resident.bsn().orElseThrow(() -> new IllegalStateException("a resident without a BSN")), resident.displayName(), resident.birthDate().orElse(null));
    }

    /** Somebody by id; empty whether there is nobody or they are in another hat's dossier. */
    public Optional<DossierPerson> find(UUID id) {
        return dossiers.person(id);
    }

    /** Who wasn't told yet, in dossiers of an employee, the first to be told first. */
    public List<DossierPerson> uninformed(String employee, int limit) {
        return dossiers.uninformed(employee, limit);
    }
}
