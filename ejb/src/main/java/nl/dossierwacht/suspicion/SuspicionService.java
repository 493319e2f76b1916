package nl.dossierwacht.suspicion;

import static nl.dossierwacht.separation.Action.WEIGH_OWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.dossier.RegisteredPersons;
import nl.dossierwacht.medical.ConditionWords;
import nl.dossierwacht.medical.WordKind;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.suspicion.FraudSignal;
import nl.dossierwacht.persistence.suspicion.FraudWeighing;
import nl.dossierwacht.persistence.suspicion.SuspicionRepository;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;

/** Weighing something that looks like fraud and was met under another law than the Participatiewet; telling enforcement is a choice. */
@Stateless
public class SuspicionService {

    private static final ConditionWords CONDITIONS = new ConditionWords();

    private final WeighingIsComplete complete = new WeighingIsComplete();
    private final WeighingIsItsMakers makers = new WeighingIsItsMakers();
    private final SignalIsConcrete concrete = new SignalIsConcrete();
    private final ResidentIsToldOfReport told = new ResidentIsToldOfReport();

    @Inject
    SuspicionRepository suspicions;

    @Inject
    OpenDossiers open;

    @Inject
    RegisteredPersons registered;

    @Inject
    SignalCrossing crossing;

    @Inject
    SealedText texts;

    @Inject
    Clock clock;

    /** The weighings of who is signed in, in a dossier, the newest first, without their words; of others there is nothing. */
    @Performs(WEIGH_OWN)
    public List<WeighingView> own(String dossierNumber) {
        String employee = HatScope.require().employee();
        return open.findOpen(dossierNumber).map(dossier -> suspicions.of(dossier).stream().filter(weighing -> weighing.madeBy().equals(employee))
                .map(weighing -> WeighingView.of(weighing, "")).toList()).orElse(List.of());
    }

    /** Reads a weighing. @throws Refusal if who is signed in didn't make it under this hat */
    @Performs(WEIGH_OWN)
    public WeighingView read(UUID id) {
        FraudWeighing weighing = mine(id);
        return WeighingView.of(weighing, texts.of(weighing));
    }

    /**
     * Keeps a weighing and what was chosen; both at once, so that nothing waits for a choice.
     *
     * @param report what enforcement is told; empty if it isn't told
     * @throws Refusal if there is no such work file under this hat, or the law is the Participatiewet
     */
    @Performs(WEIGH_OWN)
    public WeighOutcome keep(String dossierNumber, Weighing weighing, Optional<Report> report) {
        Dossier dossier = open.inWork(dossierNumber);
        Refusal.unlessPermitted(complete.decide(new WeighingIsComplete.Facts(dossier.domain().law(), 0)));
        if (!complete.decide(new WeighingIsComplete.Facts(dossier.domain().law(), weighing.missing().size())).isPermitted()) {
            return new WeighOutcome.Unfinished(complete.id(), weighing.missing());
        }
        LocalDate today = LocalDate.now(clock);
        Optional<WeighOutcome> held = report.flatMap(asked -> held(asked, today));
        if (held.isPresent()) {
            return held.get();
        }
        FraudWeighing kept = made(dossier, report, today);
        texts.keep(kept, WeighingWords.of(weighing, report));
        suspicions.keep(kept);
        report.ifPresent(asked -> tell(dossier, asked, today));
        return new WeighOutcome.Kept(report.isPresent());
    }

    /** The resident was told of the report. @throws Refusal if who is signed in didn't make it under this hat */
    @Performs(WEIGH_OWN)
    public void told(UUID id) {
        FraudWeighing weighing = mine(id);
        if (weighing.isReported() && weighing.toldOn().isEmpty()) {
            weighing.told(LocalDate.now(clock));
        }
    }

    private Optional<WeighOutcome> held(Report report, LocalDate today) {
        Set<WordKind> found = report.facts().stream().flatMap(fact -> CONDITIONS.in(fact.seen()).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        int kinds = (int) report.facts().stream().map(SignalFact::kind).distinct().count();
        if (!concrete.decide(new SignalIsConcrete.Facts(report.facts().size(), kinds, !found.isEmpty())).isPermitted()) {
            return Optional.of(new WeighOutcome.NotConcrete(concrete.id(), found));
        }
        LocalDate later = report.tellLater().orElse(null);
        return told.decide(new ResidentIsToldOfReport.Facts(later, !report.whyLater().isEmpty(), today)).isPermitted()
                ? Optional.empty() : Optional.of(new WeighOutcome.NotTold(told.id()));
    }

    private static FraudWeighing made(Dossier dossier, Optional<Report> report, LocalDate today) {
        String by = HatScope.require().employee();
        if (report.isEmpty()) {
            return FraudWeighing.keptHere(dossier, by, today);
        }
        return report.get().tellLater().map(later -> FraudWeighing.reportedAndToldLater(dossier, by, today, later))
                .orElseGet(() -> FraudWeighing.reportedAndTold(dossier, by, today));
    }

    private void tell(Dossier dossier, Report report, LocalDate today) {
        var resident = registered.whom(dossier);
        String message = WeighingWords.message(report, dossier.domain().law(), HatScope.require().employee(), today);
        crossing.toEnforcement(dossier.domain(), new FraudSignal.About(resident.bsn(), resident.name(), resident.birthDate()), message, concrete.id(), today);
    }

    private FraudWeighing mine(UUID id) {
        String employee = HatScope.require().employee();
        Optional<FraudWeighing> found = suspicions.madeBy(employee, id);
        Refusal.unlessPermitted(makers.decide(new WeighingIsItsMakers.Facts(found.map(FraudWeighing::madeBy).orElse(null), employee)));
        return found.orElseThrow();
    }
}
