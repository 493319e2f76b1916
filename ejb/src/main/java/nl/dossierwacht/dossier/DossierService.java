package nl.dossierwacht.dossier;

import static nl.dossierwacht.separation.Action.DECISION_RECORD;
import static nl.dossierwacht.separation.Action.DOSSIER_CREATE;
import static nl.dossierwacht.separation.Action.DOSSIER_FIND;
import static nl.dossierwacht.separation.Action.DOSSIER_OPEN;
import static nl.dossierwacht.separation.Action.OWN_DOSSIERS;
import static nl.dossierwacht.separation.Action.PERSON_LOOK_UP;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.identity.IdentityRecords;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;
import nl.dossierwacht.persistence.dossier.DossierRepository;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.person.FoundPerson;
import nl.dossierwacht.person.PersonSource;
import nl.dossierwacht.person.PersonSource.Field;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.SearchHasPurpose;
import nl.dossierwacht.separation.Touched;
import nl.dossierwacht.transparency.Informing;
import nl.dossierwacht.trawling.TrawlWatch;

/** Work files: finding by an exact key, opening, making and deciding. */
@Stateless
public class DossierService {

    private final SearchHasPurpose searchHasPurpose = new SearchHasPurpose();
    private final RequestDateIsPossible requestDate = new RequestDateIsPossible();
    private final DecisionTerms terms = DecisionTerms.load();

    @Inject
    DossierRepository dossiers;

    @Inject
    OwnList own;

    @Inject
    OpenDossiers open;

    @Inject
    DossierPage page;

    @Inject
    PersonSource persons;

    @Inject
    IdentityRecords identity;

    @Inject
    Informing informing;

    @Inject
    DecisionPaper decision;

    @Inject
    Event<DecisionTaken> taken;

    @Inject
    Touched touched;

    @Inject
    TrawlWatch trawling;

    @Inject
    Clock clock;

    /** A page of the dossiers of who is signed in: what has to be decided by its term, then the decided and the archived ones; with how many there are. */
    @Performs(OWN_DOSSIERS)
    public DossierListPage mine(DossierPlace place) {
        return own.page(HatScope.require().employee(), place);
    }

    /**
     * The dossiers under this hat that an exact key finds; empty whether they don't exist or aren't this hat's.
     *
     * @throws Refusal if the purpose isn't said
     */
    @Performs(DOSSIER_FIND)
    public List<DossierSummary> find(SearchKey key, String purpose) {
        Refusal.unlessPermitted(searchHasPurpose.decide(purpose));
        key.tell(touched, purpose);
        List<Dossier> found = key.in(dossiers);
        trawling.searched(key, found);
        if (found.size() == 1) {
            touched.dossier(found.get(0).id());
        }
        return found.stream().map(DossierSummary::of).toList();
    }

    /** Opens a dossier by its exact number; empty whether it doesn't exist, isn't this hat's, or is a colleague's that wasn't opened with a reason. */
    @Performs(DOSSIER_OPEN)
    public Optional<DossierView> open(String number) {
        return open.findOpen(number).map(dossier -> {
            touched.dossier(dossier.id());
            return page.of(dossier);
        });
    }

    /** A resident for a new dossier, from the person source: name and birth date only. */
    @Performs(PERSON_LOOK_UP)
    public Optional<Resident> lookUp(Bsn bsn) {
        touched.person(bsn);
        trawling.lookedUp(bsn);
        return persons.find(bsn, EnumSet.of(Field.NAME, Field.BIRTH_DATE)).map(found -> new Resident(found.name().orElse(""), found.birthDate().orElse(null),
                dossiers.ofResident(bsn.digits()).stream().map(DossierSummary::of).toList()));
    }

    /**
     * Opens a new dossier, assigned to who is signed in; all of it or nothing.
     *
     * @return the number
     * @throws Refusal if the resident isn't in the person source, or a rule refuses date or document
     */
    @Performs(DOSSIER_CREATE)
    public String create(NewDossier asked) {
        LocalDate today = LocalDate.now(clock);
        Refusal.unlessPermitted(requestDate.decide(new RequestDateIsPossible.Facts(asked.requestedOn(), today)));
        FoundPerson found = persons.find(asked.resident(), EnumSet.of(Field.NAME, Field.BIRTH_DATE)).orElseThrow(() -> new IllegalArgumentException("not in the person source"));
        HatScope worn = HatScope.require();
        DomainKey domain = worn.hat().domain();
        Dossier dossier = new Dossier(domain, dossiers.nextNumber(today), asked.subject(), worn.employee(), asked.requestedOn(),
                terms.decideBy(domain.law(), asked.requestedOn()));
        dossiers.keep(dossier);
        touched.dossier(dossier.id());
        DossierPerson resident = informing.register(dossier, new DossierPerson.Registration(DossierPerson.Part.RESIDENT, found.bsn().digits(), found.name().orElse(""),
                found.birthDate().orElse(null), "aanvraag", today));
        asked.informedBy().ifPresent(means -> informing.informed(resident, means));
        asked.identity().ifPresent(seen -> identity.keep(dossier, seen));
        return dossier.number();
    }

    /** The investigation starts. */
    @Performs(DECISION_RECORD)
    public void startInvestigation(String number) {
        open.inWork(number).startInvestigation();
    }

    /**
     * Records the decision and puts its letter in the work file.
     *
     * @throws Refusal if there is a decision already, or the day can't be
     */
    @Performs(DECISION_RECORD)
    public void decide(String number, Decided decided) {
        Dossier dossier = open.inWork(number);
        decision.take(dossier, decided);
        taken.fire(new DecisionTaken(dossier.id(), dossier.number()));
    }
}
