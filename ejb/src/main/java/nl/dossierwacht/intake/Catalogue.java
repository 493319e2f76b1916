package nl.dossierwacht.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;

/** The kinds of document per law and phase with the usual answers to why they are needed (Q1, 16), so that the usual case is two clicks. */
public final class Catalogue {

    private static final PhaseAndBasisFit FITS = new PhaseAndBasisFit();

    private final Map<Law, List<Kind>> kinds = new EnumMap<>(Law.class);

    /** One kind. @param usual the usual answers by phase, the usual phase first; never none */
    public record Kind(String code, String title, List<Usual> usual, Pattern words) {
        public Kind {
            usual = List.copyOf(usual);
        }

        /** The usual answers in the usual phase. */
        public Usual first() {
            return usual.get(0);
        }

        /** The usual answers in a phase. */
        public Optional<Usual> in(Phase phase) {
            return usual.stream().filter(one -> one.phase() == phase).findFirst();
        }
    }

    /** The usual answers. @param whyNotLess blank where only who asks can say it: seeing it would do (Q11) */
    public record Usual(Phase phase, String purpose, String basis, String whyNeeded, String whyNotLess) implements Serializable {

        /** Whether seeing it usually does, so that keeping it takes a reason of one's own. */
        public boolean isSeenEnough() {
            return whyNotLess.isBlank();
        }
    }

    private Catalogue() {
    }

    /**
     * Reads and checks the catalogue.
     *
     * @throws IllegalStateException if a law has no kinds, a kind is there twice in a phase, or a basis isn't the law's
     */
    public static Catalogue load() {
        Catalogue catalogue = new Catalogue();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in = new InputStreamReader(Catalogue.class.getResourceAsStream("/nl/dossierwacht/intake/catalogue.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(in)) {
                catalogue.add(Law.valueOf(row.get("law")), row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Law law : Law.values()) {
            if (law != Law.NONE && catalogue.kinds.getOrDefault(law, List.of()).isEmpty()) {
                throw new IllegalStateException("no kinds of document for " + law);
            }
        }
        return catalogue;
    }

    private void add(Law law, CSVRecord row) {
        Phase phase = Phase.of(row.get("phase")).orElseThrow(() -> new IllegalStateException("no such phase: " + row.get("phase")));
        Usual usual = new Usual(phase, row.get("purpose"), row.get("basis"), row.get("why_needed"), row.get("why_not_less"));
        if (!FITS.isOf(law, usual.basis())) {
            throw new IllegalStateException("not a basis of " + law + ": " + usual.basis());
        }
        List<Kind> known = kinds.computeIfAbsent(law, unused -> new ArrayList<>());
        Optional<Kind> same = known.stream().filter(kind -> kind.code().equals(row.get("kind"))).findFirst();
        if (same.isEmpty()) {
            known.add(new Kind(row.get("kind"), row.get("title"), List.of(usual), Pattern.compile(row.get("words"))));
            return;
        }
        if (same.get().in(phase).isPresent()) {
            throw new IllegalStateException("there twice: " + law + " " + row.get("kind") + " " + phase);
        }
        List<Usual> more = new ArrayList<>(same.get().usual());
        more.add(usual);
        known.set(known.indexOf(same.get()), new Kind(same.get().code(), same.get().title(), more, same.get().words()));
    }

    /** The kinds that a task can need, in the phases that it has. */
    public List<Kind> under(DomainKey domain) {
        Set<Phase> phases = Phase.under(domain.task());
        return kinds.getOrDefault(domain.law(), List.of()).stream()
                .map(kind -> new Kind(kind.code(), kind.title(), kind.usual().stream().filter(usual -> phases.contains(usual.phase())).toList(), kind.words()))
                .filter(kind -> !kind.usual().isEmpty()).toList();
    }

    /** A kind that a task can need. */
    public Optional<Kind> kind(DomainKey domain, String code) {
        return under(domain).stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The kind that a title suggests; the first kind if none does. */
    public Kind suggested(DomainKey domain, String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        List<Kind> under = under(domain);
        return under.stream().filter(kind -> kind.words().matcher(lower).find()).findFirst().orElse(under.get(0));
    }
}
