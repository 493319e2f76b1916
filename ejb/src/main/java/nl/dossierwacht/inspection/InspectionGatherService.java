package nl.dossierwacht.inspection;

import static nl.dossierwacht.separation.Action.DOSSIER_OPEN;
import static nl.dossierwacht.separation.Action.INSPECTION_GATHER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.dossier.DossierIsThere;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.inspection.Gathering.Gathered;
import nl.dossierwacht.persistence.inspection.GatheredDossier;
import nl.dossierwacht.persistence.inspection.InspectionPart;
import nl.dossierwacht.persistence.inspection.InspectionPartRepository;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;
import nl.dossierwacht.trawling.TrawlWatch;

/** A domain's custodian gathers the domain's own part of an inspection request and hands it to the desk (Q12). */
@Stateless
public class InspectionGatherService {

    private final DossierIsThere isThere = new DossierIsThere();
    private final ConfidentialIsGatheredByTheNamed gatheredByTheNamed = new ConfidentialIsGatheredByTheNamed();
    private final AllThatIsThereGoesAlong allGoesAlong = new AllThatIsThereGoesAlong();
    private final PartDomains domains = PartDomains.load();

    @Inject
    InspectionPartRepository parts;

    @Inject
    Gathering gathering;

    @Inject
    PartCrossing crossing;

    @Inject
    OpenDossiers dossiers;

    @Inject
    Touched touched;

    @Inject
    TrawlWatch trawling;

    @Inject
    Clock clock;

    /** The part of a request by its exact number, with all that there is; empty whether it doesn't exist or isn't this hat's. */
    @Performs(INSPECTION_GATHER)
    public Optional<GatherView> part(String number) {
        Optional<InspectionPart> found = parts.byNumber(number);
        trawling.numbered(number, found.isPresent());
        return found.map(part -> {
            part.bsn().map(Bsn::new).ifPresent(touched::person);
            List<Gathered> gathered = part.bsn().map(gathering::of).orElse(List.of());
            return GatherView.of(part, gathered, Gathering.suggested(domains.required(part.domain()), gathered));
        });
    }

    /**
     * Hands over all that there is.
     *
     * @param seen what the custodian saw, of {@link GatherView#seen()}
     * @param facts for the answer
     * @throws Refusal if there is no such part under this hat, or nothing to hand over
     */
    @Performs(INSPECTION_GATHER)
    public HandOver handOver(String number, String seen, PartFacts facts) {
        if (!seesAll(number)) {
            return new HandOver.ByAColleague();
        }
        InspectionPart part = toClose(number);
        if (part.state() != InspectionPart.State.ASKED) {
            return closed(part);
        }
        List<Gathered> gathered = gathering.of(part.bsn().orElseThrow());
        if (!Gathering.digest(gathered).equals(seen)) {
            return new HandOver.ChangedMeanwhile();
        }
        Refusal.unlessPermitted(isThere.decide(!gathered.isEmpty()));
        LocalDate today = LocalDate.now(clock);
        gathered.forEach(one -> parts.keep(new GatheredDossier(part, one.dossier())));
        crossing.handOver(part, Gathering.pdf(gathered), facts, today);
        part.handedOver(false, HatScope.require().employee(), today);
        return new HandOver.Done();
    }

    /**
     * Says that there is nothing of this resident.
     *
     * @throws Refusal if there is no such part under this hat, or there is something
     */
    @Performs(INSPECTION_GATHER)
    public HandOver nothingHere(String number) {
        if (!seesAll(number)) {
            return new HandOver.ByAColleague();
        }
        InspectionPart part = toClose(number);
        if (part.state() != InspectionPart.State.ASKED) {
            return closed(part);
        }
        int found = gathering.of(part.bsn().orElseThrow()).size();
        Refusal.unlessPermitted(allGoesAlong.decide(new AllThatIsThereGoesAlong.Facts(found, 0)));
        LocalDate today = LocalDate.now(clock);
        crossing.handOver(part, null, null, today);
        part.handedOver(true, HatScope.require().employee(), today);
        return new HandOver.Done();
    }

    /** The inspection requests that a dossier was or is gathered for, the newest first. */
    @Performs(DOSSIER_OPEN)
    public List<PartLine> about(String dossierNumber) {
        return parts.about(dossiers.any(dossierNumber)).stream().map(PartLine::of).toList();
    }

    /** Whether who gathers can see all that there is of who asks. Asked before anything else: what was loaded is let go of. */
    private boolean seesAll(String number) {
        Optional<String> bsn = toClose(number).bsn();
        return bsn.isEmpty() || gatheredByTheNamed.decide(new ConfidentialIsGatheredByTheNamed.Facts(
                dossiers.countOfAll(bsn.get(), INSPECTION_GATHER, gatheredByTheNamed.id()), dossiers.countOfResident(bsn.get()))).isPermitted();
    }

    private InspectionPart toClose(String number) {
        Optional<InspectionPart> part = parts.toClose(number);
        Refusal.unlessPermitted(isThere.decide(part.isPresent()));
        part.flatMap(InspectionPart::bsn).map(Bsn::new).ifPresent(touched::person);
        return part.orElseThrow();
    }

    private static HandOver closed(InspectionPart part) {
        return new HandOver.AlreadyClosed(part.state(), part.closedBy().orElse(""), part.closedOn().orElseThrow());
    }
}
