package nl.dossierwacht.reason;

import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.notes.NoteGate;
import nl.dossierwacht.rules.Decision;

/** The gate for what employees type as a reason: that of a note that is shared, and no citizen service number on top. */
public final class ReasonGate {

    /** Digits with at most one sign between two of them, and no digit at either end. */
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ .\\-/]?\\d){8}(?!\\d)");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private final NoteGate gate = new NoteGate();
    private final ReasonPassesGate passes = new ReasonPassesGate();

    /** Judges the texts of one reason, each for itself. @param texts {@code null} for what wasn't asked */
    public Decision decide(String... texts) {
        return decide(Stream.of(texts));
    }

    /** Judges texts, each for itself. */
    public Decision decide(Stream<String> texts) {
        return texts.filter(Objects::nonNull).filter(text -> !text.isBlank())
                .map(text -> passes.decide(new ReasonPassesGate.Facts(gate.judge(text).isPresent(), hasNumber(text)))).filter(decision -> !decision.isPermitted()).findFirst()
                .orElseGet(() -> passes.decide(new ReasonPassesGate.Facts(false, false)));
    }

    private static boolean hasNumber(String text) {
        String plain = INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return NINE_DIGITS.matcher(plain).results().anyMatch(found -> Bsn.read(found.group().replaceAll("\\D", "")).isPresent());
    }
}
