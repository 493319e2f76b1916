package nl.dossierwacht.suspicion;

import java.time.LocalDate;
import java.util.Optional;

import nl.dossierwacht.persistence.suspicion.FraudSignal;

/**
 * A message, as enforcement sees it.
 *
 * @param name whom it is about; empty once it is dealt with
 * @param content what it says; empty once it is dealt with
 */
public record SignalView(String reference, String name, String bsn, Optional<LocalDate> birthDate, LocalDate receivedOn, LocalDate dealBy, String content, FraudSignal.State state,
        Optional<LocalDate> closedOn, Optional<String> closedBy, Optional<FraudSignal.LeftBecause> leftBecause) {

    static SignalView of(FraudSignal signal, String content) {
        Optional<FraudSignal.About> about = signal.about();
        return new SignalView(signal.reference(), about.map(FraudSignal.About::name).orElse(""), about.map(FraudSignal.About::bsn).orElse(""),
                about.map(FraudSignal.About::birthDate), signal.receivedOn(), signal.dealBy(), content, signal.state(), signal.closedOn(), signal.closedBy(), signal.leftBecause());
    }

    /** Whether nobody dealt with it. */
    public boolean isOpen() {
        return state == FraudSignal.State.RECEIVED;
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "message";
    }
}
