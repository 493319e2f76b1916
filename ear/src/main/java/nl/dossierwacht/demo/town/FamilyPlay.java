package nl.dossierwacht.demo.town;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Random;

import nl.dossierwacht.demo.town.Case.Trait;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.DossierView;
import nl.dossierwacht.persistence.dossier.DossierPerson.Means;
import nl.dossierwacht.persistence.dossier.DossierPerson.Part;
import nl.dossierwacht.person.FoundPerson;
import nl.dossierwacht.transparency.InformService;

/** Registers who else has a part in a dossier, with the reason, and tells them or not yet. */
final class FamilyPlay {

    private static final int GROWN_UP = 18;
    private static final int DAYS_UNTOLD = 26;

    private final TownHall hall;
    private final Case it;
    private final String number;
    private final Random random;

    FamilyPlay(TownHall hall, Case it, String number, Random random) {
        this.hall = hall;
        this.it = it;
        this.number = number;
        this.random = random;
    }

    /** Registers one of the household, if the request gives a reason to. @param lastDay of the dossier so far */
    void register(LocalDate lastDay) {
        boolean untold = it.has(Trait.FAMILY_NOT_TOLD);
        Optional<FoundPerson> member = it.household().stream().filter(person -> age(person) >= GROWN_UP).findFirst();
        boolean child = age(it.resident()) < GROWN_UP;
        if (member.isEmpty() && !untold || !child && !untold && random.nextInt(3) != 0) {
            return;
        }
        LocalDate on = untold ? latest(it.requestedOn(), WorkingDays.onOrBefore(lastDay.minusDays(DAYS_UNTOLD + random.nextInt(4)))) : it.requestedOn();
        Part part = child ? Part.REPRESENTATIVE : member.isEmpty() ? Part.INFORMAL_CARER : Part.PARTNER;
        String name = member.flatMap(FoundPerson::name).orElse("M. Verzonnen");
        hall.as(it.employee(), Play.moment(on, 10), () -> hall.service(InformService.class).register(number, part, name,
                child ? null : member.flatMap(FoundPerson::birthDate).orElse(null), reason(part)));
        if (!untold) {
            hall.as(it.employee(), Play.moment(on, 11), () -> hall.service(InformService.class).informed(registered().id(), Means.CONVERSATION));
        }
    }

    private DossierView.Person registered() {
        return hall.service(DossierService.class).open(number).orElseThrow().persons().stream().filter(person -> person.part() != Part.RESIDENT).findFirst().orElseThrow();
    }

    private String reason(Part part) {
        return switch (part) {
            case REPRESENTATIVE -> "De ouder vraagt namens het kind en beslist mee.";
            case INFORMAL_CARER -> "Helpt elke week; hoeveel dat is, telt mee bij wat de gemeente doet.";
            default -> switch (it.employee().domain().law()) {
                case PARTICIPATIEWET -> "Inkomen en vermogen van de partner tellen mee voor de bijstand.";
                case WGS -> "De schulden zijn van beide partners.";
                default -> "De partner kan een deel van de hulp geven.";
            };
        };
    }

    private int age(FoundPerson person) {
        return Period.between(person.birthDate().orElseThrow(), it.requestedOn()).getYears();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
