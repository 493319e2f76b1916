package nl.dossierwacht.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.opening.Admission;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.Dossier.Stage;
import nl.dossierwacht.persistence.dossier.DossierRepository;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.JobHat;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;
import nl.dossierwacht.trawling.TrawlWatch;

/** Gets the dossier that a service call is about, and tells the log which one. Inside a service call only. */
@ApplicationScoped
public class OpenDossiers {

    private final DossierIsThere isThere = new DossierIsThere();
    private final WorkFileIsOpen isOpen = new WorkFileIsOpen();

    @Inject
    DossierRepository dossiers;

    @Inject
    Admission admission;

    @Inject
    JobHat jobHat;

    @Inject
    Touched touched;

    @Inject
    TrawlWatch trawling;

    /** The dossier with this exact number, for who goes on without it if it isn't this hat's; the log is told nothing. Opened or not: what hangs on it may be closed. */
    public Optional<Dossier> find(String number) {
        Optional<Dossier> found = dossiers.byNumber(number);
        trawling.dossier(number, found);
        return found;
    }

    /** The same, if who is at work needs to know what hangs on it. */
    public Optional<Dossier> findOpen(String number) {
        return find(number).filter(admission::admits);
    }

    /**
     * The dossier with this exact number in any stage.
     *
     * @throws Refusal if there is none under this hat, whether it exists elsewhere or not; or who is at work has no need to know
     */
    public Dossier any(String number) {
        Dossier dossier = toOpen(number);
        Refusal.unlessPermitted(admission.judge(dossier));
        return dossier;
    }

    /**
     * The dossier with this exact number, to give a reason for opening it; what hangs on it may be closed.
     *
     * @throws Refusal if there is none under this hat, whether it exists elsewhere or not
     */
    public Dossier toOpen(String number) {
        Optional<Dossier> found = find(number);
        Refusal.unlessPermitted(isThere.decide(found.isPresent()));
        found.ifPresent(dossier -> touched.dossier(dossier.id()));
        return found.orElseThrow();
    }

    /** A dossier is reached for by something in it: as if by its number. */
    public void reached(Dossier dossier) {
        trawling.dossier(dossier.number(), Optional.of(dossier));
    }

    /** The numbers of dossiers of this hat, by id; of what isn't there, nothing. */
    public Map<UUID, String> numbersOf(Collection<UUID> ids) {
        return dossiers.numbersOf(ids);
    }

    /**
     * The dossier with this number, of which the work file still exists.
     *
     * @throws Refusal if there is none, or it is archived
     */
    public Dossier inWork(String number) {
        Dossier dossier = any(number);
        Refusal.unlessPermitted(isOpen.decide(dossier.stage() != Stage.ARCHIVED));
        return dossier;
    }

    /** The numbers of the dossiers with a work file that a key finds, told to no log: for who opens each of them after. What is confidential is for its named people, and not among them. */
    public List<String> numbersInWork(SearchKey key) {
        return key.in(dossiers).stream().filter(dossier -> dossier.stage() != Stage.ARCHIVED && dossier.named().isEmpty()).map(Dossier::number).toList();
    }

    /** All dossiers of the resident with this BSN under this hat that who is at work may know of, the newest first, each told to the log; what hangs on them may be closed. */
    public List<Dossier> ofResident(String bsn) {
        List<Dossier> found = dossiers.ofResident(bsn);
        found.forEach(dossier -> touched.also(dossier.id()));
        return found;
    }

    /** All dossiers of the resident with this BSN under this hat, the newest first, opened because that resident asked to see them, each told to the log. */
    public List<Dossier> forInspection(String bsn) {
        List<Dossier> found = dossiers.ofResident(bsn);
        found.forEach(dossier -> {
            admission.forInspection(dossier);
            touched.also(dossier.id());
        });
        return found;
    }

    /** How many dossiers a resident has under this hat, those that are confidential to others too. Lets go of what was loaded: to be asked first. */
    public long countOfAll(String bsn, Action action, RuleId because) {
        return jobHat.in(HatScope.require().hat().domain(), action, because, (UUID) null, () -> (long) dossiers.ofResident(bsn).size());
    }

    /** How many of them who is at work can see. */
    public long countOfResident(String bsn) {
        return dossiers.ofResident(bsn).size();
    }

    /** The confidential dossiers of this hat that who is at work is named in, or all of them for a job. Told to no log: it is about who can reach them. */
    public List<Dossier> confidential(int limit) {
        return dossiers.confidential(limit);
    }

    /** The decided dossiers that wait to be finalised, the longest decided first; of everybody if no assignee is named. */
    public List<Dossier> decided(String assignee, int limit) {
        return dossiers.decided(assignee, limit);
    }

    /** Holds a dossier for this transaction and reads it anew: who comes second waits, and then sees what the first did. */
    public void lock(Dossier dossier) {
        dossiers.lock(dossier);
    }

    /** Whether the dossier with this id is one of this hat and is finalised. */
    public boolean isFinalised(UUID id) {
        return dossiers.isFinalised(id);
    }
}
