package nl.dossierwacht.demo.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import nl.dossierwacht.demo.town.Case.Trait;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.persistence.dossier.Dossier.Outcome;
import nl.dossierwacht.person.DemoPersonSource;
import nl.dossierwacht.person.FoundPerson;
import nl.dossierwacht.person.PersonSource.Field;

/** Thinks up the dossiers of Voorbeeldstad: the same ones for the same day, with terms around that day. */
final class Town {

    private static final long SEED = 20_261_123;
    private static final int WEEKS_TO_DECIDE = 8;
    /** Working days from today to the end of the term, of the open dossiers of an account. */
    private static final int[] DUE = {0, -2, 1, 4, 9, 17, 25, 36};
    /** What is special about them. */
    private static final List<Set<Trait>> SPECIAL = List.of(EnumSet.of(Trait.ADVICE_GIVEN, Trait.COPY_REFUSED), EnumSet.of(Trait.FAMILY_NOT_TOLD, Trait.NOT_NEEDED),
            EnumSet.of(Trait.PAPERS_WAIT), EnumSet.of(Trait.MEDICAL_REFUSED, Trait.COPY_REFUSED, Trait.NOT_NEEDED), EnumSet.of(Trait.ADVICE_ASKED, Trait.MEDICAL_LEFT),
            EnumSet.of(Trait.FAMILY_NOT_TOLD, Trait.COPY_REFUSED, Trait.NOT_NEEDED), EnumSet.of(Trait.PAPERS_WAIT, Trait.MEDICAL_REFUSED), EnumSet.of(Trait.NOT_TOLD, Trait.IDENTITY_LATER));

    private static final List<Outcome> OUTCOMES = List.of(Outcome.GRANTED, Outcome.GRANTED, Outcome.REFUSED, Outcome.GRANTED, Outcome.BROKEN_OFF, Outcome.GRANTED,
            Outcome.REFUSED, Outcome.GRANTED, Outcome.ENDED);

    private final LocalDate today;
    private final Random random = new Random(SEED);
    private final DemoPersonSource persons = new DemoPersonSource();
    private final List<FoundPerson> residents;
    private final List<Subject> subjects = Subject.all();
    private final Map<String, Integer> turn = new HashMap<>();

    Town(LocalDate today) {
        this.today = today;
        this.residents = persons.everybody().stream().map(bsn -> persons.find(bsn, EnumSet.allOf(Field.class)).orElseThrow()).toList();
    }

    /** All dossiers, the oldest request first, so that the numbers follow the days. */
    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Caseload load : Caseload.all()) {
            for (int i = 0; i < load.open(); i++) {
                cases.add(open(load, i));
            }
            for (int i = 0; i < load.decided(); i++) {
                cases.add(decided(load.employee(), 1 + i * 3 + random.nextInt(3), false));
            }
            for (int i = 0; i < load.archived(); i++) {
                cases.add(decided(load.employee(), 20 + random.nextInt(90), true));
            }
        }
        cases.sort(Comparator.comparing(Case::requestedOn));
        return cases;
    }

    private Case open(Caseload load, int index) {
        int due = load.account() ? DUE[index] : random.nextInt(42) - 3;
        LocalDate wished = WorkingDays.from(today, due).minusWeeks(WEEKS_TO_DECIDE);
        LocalDate requestedOn = WorkingDays.onOrBefore(wished.isAfter(today) ? today : wished);
        Set<Trait> traits = load.account() ? EnumSet.copyOf(SPECIAL.get(index)) : byChance();
        return make(load.employee(), requestedOn, Optional.empty(), traits);
    }

    private Case decided(Employee employee, int workingDaysAgo, boolean archived) {
        LocalDate on = WorkingDays.from(today, -workingDaysAgo);
        LocalDate requestedOn = WorkingDays.onOrBefore(on.minusDays(21L + random.nextInt(30)));
        Outcome outcome = OUTCOMES.get(turnOf("outcome", OUTCOMES.size()));
        Set<Trait> traits = byChance();
        traits.removeAll(EnumSet.of(Trait.PAPERS_WAIT, Trait.ADVICE_ASKED, Trait.NOT_TOLD, Trait.FAMILY_NOT_TOLD, Trait.IDENTITY_LATER));
        if (archived) {
            traits.remove(Trait.MEDICAL_LEFT);
        }
        return make(employee, requestedOn, Optional.of(new Case.Decision(on, outcome, archived)), traits);
    }

    private Set<Trait> byChance() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        Map.of(Trait.COPY_REFUSED, 20, Trait.NOT_NEEDED, 12, Trait.MEDICAL_REFUSED, 14, Trait.MEDICAL_LEFT, 4, Trait.PAPERS_WAIT, 12, Trait.NOT_TOLD, 6, Trait.FAMILY_NOT_TOLD, 6,
                        Trait.ADVICE_ASKED, 4, Trait.ADVICE_GIVEN, 8).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .filter(chance -> random.nextInt(100) < chance.getValue()).forEach(chance -> traits.add(chance.getKey()));
        return traits;
    }

    private Case make(Employee employee, LocalDate requestedOn, Optional<Case.Decision> decision, Set<Trait> traits) {
        if (employee.hat().role() != Role.CONSULTANT) {
            traits.removeAll(EnumSet.of(Trait.ADVICE_ASKED, Trait.ADVICE_GIVEN));
        }
        Subject subject = next(employee.domain());
        List<FoundPerson> asking = residents.stream().filter(person -> subject.who().isOne(person.birthDate().orElseThrow(), requestedOn)).toList();
        FoundPerson resident = asking.get(turnOf(employee.domain() + subject.who().name(), asking.size()));
        List<FoundPerson> household = persons.household(resident.bsn()).stream().map(bsn -> persons.find(bsn, EnumSet.allOf(Field.class)).orElseThrow()).toList();
        return new Case(employee, subject, resident, household, requestedOn, decision, traits, random.nextLong());
    }

    private Subject next(DomainKey domain) {
        List<Subject> under = subjects.stream().filter(subject -> subject.isUnder(domain)).toList();
        return under.get(turnOf(domain.value(), under.size()));
    }

    /** Everybody and everything gets a turn, from a place that chance chose. */
    private int turnOf(String of, int size) {
        return turn.merge(of, 1, (at, one) -> at + one) % size;
    }
}
