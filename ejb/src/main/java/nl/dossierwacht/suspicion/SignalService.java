package nl.dossierwacht.suspicion;

import static nl.dossierwacht.separation.Action.SIGNAL_DEAL;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.letters.DrawnPaper;
import nl.dossierwacht.letters.Paper;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.suspicion.FraudSignal;
import nl.dossierwacht.persistence.suspicion.SuspicionRepository;
import nl.dossierwacht.reason.ReasonGate;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;

/** The messages that enforcement received: looked into in a dossier, or left alone and gone. */
@Stateless
public class SignalService {

    /** What a message is when it is in a dossier. */
    static final String KIND = "signaal";
    /** The longest reason to look into it, in characters. */
    public static final int LONGEST_REASON = 1000;

    private static final String SUBJECT = "Onderzoek naar aanleiding van een melding";

    private final ReasonGate reasons = new ReasonGate();

    @Inject
    SuspicionRepository suspicions;

    @Inject
    DossierService dossiers;

    @Inject
    OpenDossiers open;

    @Inject
    WorkFile workFile;

    @Inject
    SealedText texts;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    /** A message by its exact number; empty whether it doesn't exist or isn't this hat's. */
    @Performs(SIGNAL_DEAL)
    public Optional<SignalView> signal(String reference) {
        return suspicions.signal(reference).map(signal -> {
            signal.about().map(FraudSignal.About::bsn).map(Bsn::new).ifPresent(touched::person);
            return SignalView.of(signal, texts.of(signal));
        });
    }

    /**
     * Looks into it: the message becomes a document in a new dossier of enforcement.
     *
     * @param why what makes it well-founded enough to look into
     * @return the dossier's number; empty if somebody dealt with it before
     * @throws Refusal if the gate stops the reason
     */
    @Performs(SIGNAL_DEAL)
    public Optional<String> takeUp(String reference, String why) {
        String reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason, not too long");
        }
        Refusal.unlessPermitted(reasons.decide(reason));
        return received(reference).map(signal -> {
            LocalDate today = LocalDate.now(clock);
            String number = dossiers.create(new NewDossier(new Bsn(signal.about().orElseThrow().bsn()), SUBJECT, today, Optional.empty(), Optional.empty()));
            file(open.any(number), signal, reason);
            texts.destroy(signal);
            signal.takenUp(HatScope.require().employee(), today);
            return number;
        });
    }

    /** Leaves it alone; who it was about and what it said are gone. @return whether nobody had dealt with it before */
    @Performs(SIGNAL_DEAL)
    public boolean leave(String reference, FraudSignal.LeftBecause because) {
        Optional<FraudSignal> found = received(reference);
        found.ifPresent(signal -> {
            texts.destroy(signal);
            signal.leftAlone(because, HatScope.require().employee(), LocalDate.now(clock));
        });
        return found.isPresent();
    }

    private Optional<FraudSignal> received(String reference) {
        return suspicions.signalToDealWith(reference).filter(signal -> signal.state() == FraudSignal.State.RECEIVED);
    }

    private void file(Dossier dossier, FraudSignal signal, String reason) {
        DrawnPaper paper = DrawnPaper.of(dossier.domain(), "Melding " + signal.reference(), List.of(new Paper.Mark("Over", signal.about().orElseThrow().name())),
                List.of(new Paper.Section("", texts.of(signal))));
        workFile.file(dossier, new WorkFile.Item(paper.title(), KIND, Document.Origin.LETTER, "application/pdf", paper.pages()), paper.content(),
                new Necessity("Onderzoek naar de uitkering", "handhaving", "PW 53a lid 6", reason, "Alleen wat in de melding is genoemd; het dossier waar het vandaan komt is niet open."));
    }
}
