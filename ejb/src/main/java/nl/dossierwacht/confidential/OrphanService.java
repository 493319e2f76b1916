package nl.dossierwacht.confidential;

import static nl.dossierwacht.separation.Action.CONFIDENTIAL_ORPHANS;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.confidential.OrphanNotice;
import nl.dossierwacht.persistence.confidential.OrphanRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.separation.JobHat;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;

/** The privacy officer sees which confidential dossiers nobody can reach any more, without seeing them, and has a colleague named in them. */
@Stateless
public class OrphanService {

    private static final int SHOWN = 8;

    private final SomebodyIsNamed somebodyIsNamed = new SomebodyIsNamed();

    @Inject
    OrphanRepository orphans;

    @Inject
    Reachable reachable;

    @Inject
    JobHat jobHat;

    /** All of the municipality, the oldest first. */
    @Performs(CONFIDENTIAL_ORPHANS)
    public List<OrphanView> all() {
        return orphans.all().stream().map(notice -> new OrphanView(notice.id(), notice.dossierDomain(), notice.dossierName().substring(0, SHOWN), notice.named(), notice.foundOn())).toList();
    }

    /**
     * Has a colleague named, who can name others then. Whose work it is and who marked it stay named; others who were, and who aren't there, don't.
     *
     * @param account of the colleague
     * @throws Refusal if there is nothing of this id, somebody can reach the dossier again, or the account can't be one or is one's own
     */
    @Performs(CONFIDENTIAL_ORPHANS)
    public void name(UUID id, String account) {
        String colleague = account == null ? "" : account.strip().toLowerCase(Locale.ROOT);
        Optional<OrphanNotice> notice = orphans.notice(id);
        String officer = HatScope.require().employee();
        Refusal.unlessPermitted(somebodyIsNamed.decide(new SomebodyIsNamed.Facts(notice.isPresent(), colleague, officer)));
        UUID dossier = notice.orElseThrow().dossierId();
        orphans.remove(notice.get());
        boolean named = jobHat.in(notice.get().dossierDomain(), CONFIDENTIAL_ORPHANS, somebodyIsNamed.id(), dossier, () -> nameIn(dossier, colleague));
        Refusal.unlessPermitted(somebodyIsNamed.decide(new SomebodyIsNamed.Facts(named, colleague, officer)));
    }

    private boolean nameIn(UUID id, String colleague) {
        Optional<Dossier> orphan = reachable.all().stream().filter(confidential -> confidential.atWork().isEmpty()).map(Reachable.Confidential::dossier)
                .filter(dossier -> dossier.id().equals(id)).findFirst();
        orphan.ifPresent(dossier -> dossier.confidentialToo(colleague));
        return orphan.isPresent();
    }

    /** A confidential dossier that nobody can reach. @param domain of which task it is @param dossierName the beginning of its pseudonym @param named the accounts of who may see it */
    public record OrphanView(UUID id, DomainKey domain, String dossierName, List<String> named, LocalDate foundOn) {

        /** The accounts, for a sentence. */
        public String all() {
            return String.join(", ", named);
        }
    }
}
