package nl.dossierwacht.dossier;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;
import nl.dossierwacht.persistence.dossier.DossierRepository;
import nl.dossierwacht.time.DutchDay;

/** What a dossier registers of its resident in fields. Of others only that they are registered: they have rights of their own (AVG 15 lid 4). */
@ApplicationScoped
public class DossierInspection implements InspectableSource {

    @Inject
    DossierRepository dossiers;

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        String title = "Dossier " + dossier.number() + ": " + dossier.subject();
        return List.of(Inspectable.of(dossier, Inspectable.Kind.DOSSIER, title, dossier.requestedOn(), () -> new BundlePart.TextPart(title, text(dossier))));
    }

    private String text(Dossier dossier) {
        StringBuilder text = new StringBuilder("Aangevraagd op " + date(dossier.requestedOn()) + ": " + dossier.subject() + '\n'
                + "Behandelaar: " + dossier.assignee() + '\n' + "Laatste dag om te beslissen: " + date(dossier.decideBy()) + '\n');
        dossier.outcome().ifPresent(outcome -> text.append("Besluit van ").append(date(dossier.decidedOn().orElseThrow())).append(": ").append(word(outcome)).append('\n'));
        text.append("\nWie er in dit dossier zijn vastgelegd\n");
        dossiers.personsIn(dossier).forEach(person -> text.append("- ").append(person.part() == DossierPerson.Part.RESIDENT ? resident(person) : other(person)).append('\n'));
        return text.toString();
    }

    private static String resident(DossierPerson person) {
        return "uzelf: " + person.displayName() + person.birthDate().map(born -> ", geboren " + date(born)).orElse("")
                + person.bsn().map(bsn -> ", burgerservicenummer " + bsn).orElse("") + since(person);
    }

    private static String other(DossierPerson person) {
        return switch (person.part()) {
            case PARTNER -> "een partner";
            case CHILD -> "een kind";
            case REPRESENTATIVE -> "een vertegenwoordiger";
            case INFORMAL_CARER -> "een mantelzorger";
            case RESIDENT -> throw new IllegalArgumentException("the resident is no other");
        } + since(person);
    }

    private static String since(DossierPerson person) {
        return ", vastgelegd op " + date(person.registeredOn()) + person.informedOn().map(on -> ", geïnformeerd op " + date(on)).orElse("");
    }

    private static String word(Dossier.Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> "toegekend";
            case REFUSED -> "afgewezen";
            case BROKEN_OFF -> "afgebroken";
            case ENDED -> "beëindigd";
        };
    }

    private static String date(LocalDate on) {
        return DutchDay.of(on);
    }
}
