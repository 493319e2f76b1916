package nl.dossierwacht.transparency;

import static nl.dossierwacht.separation.Action.PERSON_ADD;
import static nl.dossierwacht.separation.Action.PERSON_INFORM;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.DossierIsThere;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.dossier.RegisteredPersons;
import nl.dossierwacht.persistence.dossier.DossierPerson;
import nl.dossierwacht.persistence.dossier.DossierPerson.Means;
import nl.dossierwacht.persistence.dossier.DossierPerson.Part;
import nl.dossierwacht.persistence.dossier.DossierPerson.Registration;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.reason.ReasonGate;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;

/** The duty to inform: who is registered is told (Q36). */
@Stateless
public class InformService {

    private static final int LONGEST_LIST = 500;

    private final DossierIsThere isThere = new DossierIsThere();
    private final FamilyNeedsReason familyNeedsReason = new FamilyNeedsReason();
    private final ReasonGate reasons = new ReasonGate();

    @Inject
    RegisteredPersons registered;

    @Inject
    OpenDossiers open;

    @Inject
    Informing informing;

    @Inject
    Clock clock;

    /** Everybody in one's own dossiers who is registered and wasn't told; it should be empty. */
    @Performs(PERSON_INFORM)
    public List<Uninformed> uninformed() {
        return registered.uninformed(HatScope.require().employee(), LONGEST_LIST).stream().map(Uninformed::of).toList();
    }

    /**
     * Records that somebody was told today; by letter makes the letter.
     *
     * @throws Refusal if there is no such person under this hat
     */
    @Performs(PERSON_INFORM)
    public void informed(UUID person, Means means) {
        Optional<DossierPerson> found = registered.find(person);
        Refusal.unlessPermitted(isThere.decide(found.isPresent()));
        DossierPerson told = found.orElseThrow();
        open.inWork(told.dossier().number());
        informing.informed(told, means);
    }

    /**
     * Registers somebody else than the resident, with the reason why (Q24); from then on they are to be told.
     *
     * @param birthDate {@code null} if it doesn't matter to the dossier
     * @throws Refusal if no reason is given, or one that the gate stops
     */
    @Performs(PERSON_ADD)
    public void register(String dossierNumber, Part part, String name, LocalDate birthDate, String reason) {
        Refusal.unlessPermitted(familyNeedsReason.decide(new FamilyNeedsReason.Facts(part, reason)));
        Refusal.unlessPermitted(reasons.decide(reason));
        informing.register(open.inWork(dossierNumber), new Registration(part, null, name.strip(), birthDate, reason.strip(), LocalDate.now(clock)));
    }
}
