package nl.dossierwacht.confidential;

import static nl.dossierwacht.separation.Action.DOSSIER_CONFIDENTIAL;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;

/** Makes a dossier confidential, says who sees it, and lifts it again. */
@Stateless
public class ConfidentialService {

    private final ConfidentialIsMarkedByItsOwn markedByItsOwn = new ConfidentialIsMarkedByItsOwn();
    private final ConfidentialHasNames hasNames = new ConfidentialHasNames();

    @Inject
    OpenDossiers dossiers;

    @Inject
    Clock clock;

    /**
     * From now on the dossier is there for these people, and for whose work it is, who marked it and who is signed in.
     *
     * @param seen all who were named when the employee looked; nobody if it wasn't confidential
     * @param others the accounts of colleagues; may be none
     * @return whether nobody changed it meanwhile; if somebody did, nothing is changed
     * @throws Refusal if it isn't this employee's to mark, or a name can't be one
     */
    @Performs(DOSSIER_CONFIDENTIAL)
    public boolean name(String number, Set<String> seen, List<String> others) {
        Dossier dossier = toMark(number);
        if (!Set.copyOf(dossier.named()).equals(seen)) {
            return false;
        }
        String marking = HatScope.require().employee();
        String markedBy = dossier.confidentialBy().orElse(marking);
        Set<String> named = new LinkedHashSet<>(List.of(dossier.assignee(), markedBy, marking));
        named.addAll(others);
        Refusal.unlessPermitted(hasNames.decide(new ConfidentialHasNames.Facts(named, dossier.assignee(), markedBy)));
        dossier.confidentialTo(named, marking, LocalDate.now(clock));
        return true;
    }

    /**
     * The dossier isn't confidential any more.
     *
     * @param seen all who were named when the employee looked
     * @return whether nobody changed it meanwhile; if somebody did, nothing is changed
     * @throws Refusal if it isn't this employee's to say
     */
    @Performs(DOSSIER_CONFIDENTIAL)
    public boolean lift(String number, Set<String> seen) {
        Dossier dossier = toMark(number);
        if (!Set.copyOf(dossier.named()).equals(seen)) {
            return false;
        }
        dossier.confidentialNoMore();
        return true;
    }

    private Dossier toMark(String number) {
        Dossier dossier = dossiers.any(number);
        dossiers.lock(dossier);
        String employee = HatScope.require().employee();
        Refusal.unlessPermitted(markedByItsOwn.decide(new ConfidentialIsMarkedByItsOwn.Facts(dossier.assignee().equals(employee), dossier.named().contains(employee))));
        return dossier;
    }
}
