package nl.dossierwacht.transparency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Terms;
import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.dossier.RegisteredPersons;
import nl.dossierwacht.dossier.TimelineEvent;
import nl.dossierwacht.dossier.TimelineSource;
import nl.dossierwacht.dossier.WorkFilePart;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.letters.Letter;
import nl.dossierwacht.letters.LetterTexts;
import nl.dossierwacht.letters.LetterWriter;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;
import nl.dossierwacht.persistence.dossier.DossierPerson.Means;
import nl.dossierwacht.persistence.dossier.DossierPerson.Part;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkSource;

/** Registers people and sees to it that they know (Q36; AVG 13, 14). Inside a service call. */
@ApplicationScoped
public class Informing implements WorkSource, TimelineSource, WorkFilePart {

    private static final Set<Role> TELLERS = Set.of(Role.CONSULTANT, Role.ENFORCER, Role.CARE_WORKER);
    private static final int LONGEST_LIST = 500;
    private static final Necessity NECESSITY = new Necessity("Informatieplicht", "aanvraag", "AVG 13 en 14",
            "De brief laat zien wat de persoon is verteld en wanneer.", "Zonder de brief is dat niet aan te tonen.");

    private final LetterWriter writer = new LetterWriter();

    @Inject
    RegisteredPersons registered;

    @Inject
    Addressing addressing;

    @Inject
    WorkFile workFile;

    @Inject
    Clock clock;

    /** Registers somebody, to be told within a month (AVG 14 lid 3). */
    public DossierPerson register(Dossier dossier, DossierPerson.Registration registration) {
        DossierPerson person = new DossierPerson(dossier, registration, Terms.monthsFrom(registration.on(), 1));
        registered.keep(person);
        return person;
    }

    /** Records that somebody was told today; by letter means that the letter is made and put in the work file. */
    public void informed(DossierPerson person, Means means) {
        if (means == Means.LETTER) {
            workFile.file(person.dossier(), new WorkFile.Item("Brief: wij gebruiken uw gegevens", "brief-informatieplicht", Document.Origin.LETTER, "application/pdf", 1),
                    writer.write(letter(person)), NECESSITY);
        }
        person.informed(LocalDate.now(clock), means);
    }

    private Letter letter(DossierPerson person) {
        boolean resident = person.part() == Part.RESIDENT;
        List<String> categories = new ArrayList<>(List.of("uw naam"));
        person.birthDate().ifPresent(date -> categories.add("uw geboortedatum"));
        person.bsn().ifPresent(bsn -> categories.add("uw burgerservicenummer"));
        if (resident) {
            categories.add("wat u voor uw aanvraag vertelt en geeft");
        }
        return LetterTexts.in(addressing.to(person)).dutyToInform(person.registeredOn(), purpose(person.domain().law(), resident), categories,
                resident ? Optional.empty() : Optional.of("de aanvrager"), retention(person.domain().law()));
    }

    private static String purpose(Law law, boolean resident) {
        String request = resident ? "het behandelen van uw aanvraag" : "het behandelen van een aanvraag waarin u een rol heeft";
        return request + switch (law) {
            case WMO -> " voor ondersteuning (Wet maatschappelijke ondersteuning)";
            case JEUGDWET -> " voor jeugdhulp (Jeugdwet)";
            case PARTICIPATIEWET -> " voor werk of inkomen (Participatiewet)";
            case WGS -> " voor hulp bij schulden (Wet gemeentelijke schuldhulpverlening)";
            case NONE -> "";
        };
    }

    private static String retention(Law law) {
        return switch (law) {
            case WMO -> "15 jaar na het einde van de voorziening; 5 jaar na een afwijzing";
            case JEUGDWET -> "20 jaar na het einde van de jeugdhulp; 5 jaar na een afwijzing";
            case PARTICIPATIEWET -> "10 jaar na het einde van de uitkering; 5 jaar na een afwijzing";
            case WGS -> "5 jaar na het einde van de hulp";
            case NONE -> "zo lang als nodig is voor uw verzoek";
        };
    }

    @Override
    public List<WorkItem> waitingFor(Hat hat, String employee) {
        if (!TELLERS.contains(hat.role())) {
            return List.of();
        }
        Map<String, List<DossierPerson>> byDossier = new TreeMap<>();
        registered.uninformed(employee, LONGEST_LIST).forEach(person -> byDossier.computeIfAbsent(person.dossier().number(), number -> new ArrayList<>()).add(person));
        return byDossier.values().stream().map(Informing::item).toList();
    }

    private static WorkItem item(List<DossierPerson> persons) {
        DossierPerson first = persons.get(0);
        return new WorkItem(WorkItem.Kind.INFORM, first.dossier().number(), first.dossier().subject(), persons.size(), first.registeredOn(), first.informBefore());
    }

    @Override
    public List<OpenEnd> openEnds(Dossier dossier) {
        return registered.in(dossier).stream().filter(person -> person.informedOn().isEmpty()).map(person -> OpenEnd.of(OpenEnd.Kind.UNINFORMED, person.part().name())).toList();
    }

    /** Who was registered, and was told, stays in the dossier's head: it says who the archive file is about. */
    @Override
    public void cease(Dossier dossier) {
        // Nothing of it is in the work file.
    }

    @Override
    public List<TimelineEvent> of(Dossier dossier) {
        return registered.in(dossier).stream().flatMap(person -> person.informedOn().stream())
                .map(on -> new TimelineEvent(on, TimelineEvent.Kind.INFORMED, "")).toList();
    }
}
