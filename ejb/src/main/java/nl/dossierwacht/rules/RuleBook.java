package nl.dossierwacht.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import nl.dossierwacht.archive.ArchivedStaysWhole;
import nl.dossierwacht.archive.ChoiceHasReason;
import nl.dossierwacht.archive.DecisionIsArchived;
import nl.dossierwacht.archive.FoundIsNotArchived;
import nl.dossierwacht.archive.NothingStaysOpen;
import nl.dossierwacht.archive.OnlyNecessaryIsArchived;
import nl.dossierwacht.archive.OnlyTheirsIsReturned;
import nl.dossierwacht.archive.WhoFinalises;
import nl.dossierwacht.asking.AskIsNamed;
import nl.dossierwacht.asking.AskOnce;
import nl.dossierwacht.asking.FetchIsForItem;
import nl.dossierwacht.asking.SecretAddressIsForNamed;
import nl.dossierwacht.asking.SourceTextPassesGate;
import nl.dossierwacht.bodies.BodiesAreInformed;
import nl.dossierwacht.bodies.BodyGetsOnlyFacts;
import nl.dossierwacht.confidential.ConfidentialHasNames;
import nl.dossierwacht.confidential.ConfidentialIsMarkedByItsOwn;
import nl.dossierwacht.confidential.SomebodyIsNamed;
import nl.dossierwacht.consent.ConsentIsConcrete;
import nl.dossierwacht.consent.ConsentIsInformed;
import nl.dossierwacht.consent.ConsentIsNeeded;
import nl.dossierwacht.consent.RepresentativeIsRegistered;
import nl.dossierwacht.consent.WithdrawalStopsTheRest;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.dossier.DecisionDateIsPossible;
import nl.dossierwacht.dossier.DossierIsThere;
import nl.dossierwacht.dossier.RequestDateIsPossible;
import nl.dossierwacht.dossier.WorkFileIsOpen;
import nl.dossierwacht.emergency.DangerIsAcute;
import nl.dossierwacht.emergency.DoorIsForRegistered;
import nl.dossierwacht.emergency.DoorNoticeEnds;
import nl.dossierwacht.emergency.JustificationNamesNobody;
import nl.dossierwacht.emergency.ResidentIsToldOfDoor;
import nl.dossierwacht.emergency.UseIsJudged;
import nl.dossierwacht.exchange.AnswerIsPerItem;
import nl.dossierwacht.exchange.ConfidentialIsDecidedByTheNamed;
import nl.dossierwacht.exchange.GivenTextPassesGate;
import nl.dossierwacht.exchange.NobodyScreens;
import nl.dossierwacht.exchange.NotOwnRequest;
import nl.dossierwacht.exchange.OnlyGivenCrosses;
import nl.dossierwacht.exchange.RequestEndsInTime;
import nl.dossierwacht.exchange.RequestIsOpen;
import nl.dossierwacht.exchange.RequestNamesItems;
import nl.dossierwacht.exchange.ResidentIsToldOfRequest;
import nl.dossierwacht.identity.DocumentIsValid;
import nl.dossierwacht.identity.DocumentKindFitsLaw;
import nl.dossierwacht.identity.DocumentNumberIsOne;
import nl.dossierwacht.inspection.AllPartsAreIn;
import nl.dossierwacht.inspection.AllThatIsThereGoesAlong;
import nl.dossierwacht.inspection.AnswerIsHandedOver;
import nl.dossierwacht.inspection.AskerIsIdentified;
import nl.dossierwacht.inspection.ConfidentialIsGatheredByTheNamed;
import nl.dossierwacht.inspection.EveryDomainIsAsked;
import nl.dossierwacht.inspection.OnlyWhatIsInADossier;
import nl.dossierwacht.inspection.OwnCustodianGathers;
import nl.dossierwacht.inspection.RequestIsReceived;
import nl.dossierwacht.inspection.TermIsExtendedInTime;
import nl.dossierwacht.medical.AdviceGoesToWhoAsked;
import nl.dossierwacht.medical.AdviceHoldsNoDiagnosis;
import nl.dossierwacht.medical.LimitationNotCondition;
import nl.dossierwacht.notes.NoteEndsInTime;
import nl.dossierwacht.notes.SharedNoteJoinsDossier;
import nl.dossierwacht.notes.SharedNotePassesGate;
import nl.dossierwacht.intake.DecidedGoesByFinalising;
import nl.dossierwacht.intake.LaterStepHasADay;
import nl.dossierwacht.intake.NecessityIsStated;
import nl.dossierwacht.intake.PhaseAndBasisFit;
import nl.dossierwacht.intake.gate.NoFreeMedicalPaper;
import nl.dossierwacht.intake.gate.NoIdentityCopy;
import nl.dossierwacht.intake.gate.OnlyWhatCanBeRead;
import nl.dossierwacht.intake.gate.OnlyWhatIsSafe;
import nl.dossierwacht.opening.NeedToKnow;
import nl.dossierwacht.opening.OpeningHasReason;
import nl.dossierwacht.opening.OpeningIsJudged;
import nl.dossierwacht.opening.OpeningIsSeenByItsOwn;
import nl.dossierwacht.opening.OpeningNoticeEnds;
import nl.dossierwacht.reading.OldReportIsStillNeeded;
import nl.dossierwacht.reason.ReasonPassesGate;
import nl.dossierwacht.reuse.DataMayBeReused;
import nl.dossierwacht.reuse.Reuse;
import nl.dossierwacht.seen.SeenIsComplete;
import nl.dossierwacht.seen.SeenTextPassesGate;
import nl.dossierwacht.separation.FormIsAsShown;
import nl.dossierwacht.separation.HatIsGranted;
import nl.dossierwacht.separation.RoleMayAct;
import nl.dossierwacht.separation.SearchHasPurpose;
import nl.dossierwacht.suspicion.ResidentIsToldOfReport;
import nl.dossierwacht.suspicion.SignalIsConcrete;
import nl.dossierwacht.suspicion.WeighingIsComplete;
import nl.dossierwacht.suspicion.WeighingIsItsMakers;
import nl.dossierwacht.transparency.FamilyNeedsReason;
import nl.dossierwacht.trawling.SlowedWhenTrawling;

/** All rules, the one list of them. A rule that isn't in it fails the build. */
public final class RuleBook {

    private static final List<Rule<?>> ALL = List.of(
            new HatIsGranted(),
            new RoleMayAct(),
            new FormIsAsShown(),
            new SearchHasPurpose(),
            new SlowedWhenTrawling(),
            new DossierIsThere(),
            new NeedToKnow(),
            new OpeningHasReason(),
            new OpeningIsSeenByItsOwn(),
            new OpeningIsJudged(),
            new OpeningNoticeEnds(),
            new ConfidentialIsMarkedByItsOwn(),
            new ConfidentialHasNames(),
            new SomebodyIsNamed(),
            new OldReportIsStillNeeded(),
            new WorkFileIsOpen(),
            new RequestDateIsPossible(),
            new DecisionDateIsPossible(),
            NoIdentityCopy.under(Law.WMO),
            NoIdentityCopy.under(Law.JEUGDWET),
            NoIdentityCopy.under(Law.PARTICIPATIEWET),
            NoIdentityCopy.under(Law.WGS),
            new NoFreeMedicalPaper(),
            new NecessityIsStated(),
            new ReasonPassesGate(),
            new PhaseAndBasisFit(),
            new LaterStepHasADay(),
            new DecidedGoesByFinalising(),
            new SeenIsComplete(),
            new SeenTextPassesGate(),
            new OnlyWhatCanBeRead(),
            new OnlyWhatIsSafe(),
            new DocumentKindFitsLaw(),
            new DocumentIsValid(),
            new DocumentNumberIsOne(),
            new FamilyNeedsReason(),
            new NoteEndsInTime(),
            new SharedNoteJoinsDossier(),
            new SharedNotePassesGate(),
            new LimitationNotCondition(),
            new AdviceHoldsNoDiagnosis(),
            new AdviceGoesToWhoAsked(),
            new WeighingIsComplete(),
            new WeighingIsItsMakers(),
            new SignalIsConcrete(),
            new ResidentIsToldOfReport(),
            new DoorIsForRegistered(),
            new DoorNoticeEnds(),
            new DangerIsAcute(),
            new JustificationNamesNobody(),
            new UseIsJudged(),
            new ResidentIsToldOfDoor(),
            new BodiesAreInformed(),
            new BodyGetsOnlyFacts(),
            new WhoFinalises(),
            new DecisionIsArchived(),
            new OnlyTheirsIsReturned(),
            new OnlyNecessaryIsArchived(),
            new FoundIsNotArchived(),
            new ChoiceHasReason(),
            new NothingStaysOpen(),
            new ArchivedStaysWhole(),
            new RequestIsReceived(),
            new AskerIsIdentified(),
            new TermIsExtendedInTime(),
            new EveryDomainIsAsked(),
            new OwnCustodianGathers(),
            new ConfidentialIsGatheredByTheNamed(),
            new AllThatIsThereGoesAlong(),
            new OnlyWhatIsInADossier(),
            new AllPartsAreIn(),
            new AnswerIsHandedOver(),
            new ConsentIsNeeded(),
            new ConsentIsConcrete(),
            new ConsentIsInformed(),
            new RepresentativeIsRegistered(),
            new WithdrawalStopsTheRest(),
            new AskOnce(),
            new AskIsNamed(),
            new FetchIsForItem(),
            new SecretAddressIsForNamed(),
            new SourceTextPassesGate(),
            new RequestNamesItems(),
            new RequestEndsInTime(),
            new ResidentIsToldOfRequest(),
            new NobodyScreens(),
            new NotOwnRequest(),
            new RequestIsOpen(),
            new ConfidentialIsDecidedByTheNamed(),
            new AnswerIsPerItem(),
            new OnlyGivenCrosses(),
            new GivenTextPassesGate(),
            DataMayBeReused.where(Reuse.OWN_TASK),
            DataMayBeReused.where(Reuse.WITH_CONSENT),
            DataMayBeReused.where(Reuse.WITH_CONSENT_OF_SECRECY),
            DataMayBeReused.where(Reuse.WITHOUT_CONSENT),
            DataMayBeReused.where(Reuse.ALSO_NECESSARY),
            DataMayBeReused.where(Reuse.CONCRETE_CAUSE),
            DataMayBeReused.where(Reuse.HELPER_JUDGES),
            DataMayBeReused.where(Reuse.NEVER));

    private RuleBook() {
    }

    /** Every rule, by id. */
    public static List<Rule<?>> all() {
        return ALL.stream().sorted(Comparator.comparing((Rule<?> rule) -> rule.id().value())).toList();
    }

    /** The words of a rule, for a screen, a letter or the log. */
    public static Optional<RuleText> text(RuleId id) {
        return ALL.stream().map(Rule::text).filter(text -> text.id().equals(id)).findFirst();
    }
}
