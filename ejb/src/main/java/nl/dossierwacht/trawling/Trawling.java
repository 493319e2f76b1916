package nl.dossierwacht.trawling;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import nl.dossierwacht.persistence.trawling.Reach;

/**
 * Recognises trawling in what an account reached for, and says until when it is slowed. Nothing else is remembered: the wait follows from what was
 * reached for, grows with it, and goes by as that grows old. The order in which it is told makes no difference, nor does the node or the
 * time zone; a clock that was set back frees nobody, and makes nobody wait longer than the longest wait.
 */
public final class Trawling {

    private final List<TrawlLimit> limits;

    private Trawling(List<TrawlLimit> limits) {
        this.limits = List.copyOf(limits);
    }

    /**
     * Reads and checks the table.
     *
     * @throws IllegalStateException if a pattern has no limit, or two for one window
     */
    public static Trawling load() {
        List<TrawlLimit> limits = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in = new InputStreamReader(Trawling.class.getResourceAsStream("/nl/dossierwacht/trawling/limits.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(in)) {
                limits.add(new TrawlLimit(TrawlPattern.valueOf(row.get("pattern")), Duration.ofMinutes(Long.parseLong(row.get("minutes"))), Integer.parseInt(row.get("most")),
                        Duration.ofSeconds(Long.parseLong(row.get("first_wait_seconds"))), Duration.ofSeconds(Long.parseLong(row.get("longest_wait_seconds"))), row.get("why")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(limits);
    }

    /** By these limits. @throws IllegalStateException if a pattern has none, or two for one window */
    static Trawling of(List<TrawlLimit> limits) {
        Set<TrawlPattern> missing = EnumSet.allOf(TrawlPattern.class);
        Set<List<Object>> seen = new HashSet<>();
        for (TrawlLimit limit : limits) {
            missing.remove(limit.pattern());
            if (!seen.add(List.of(limit.pattern(), limit.window()))) {
                throw new IllegalStateException("two limits in limits.csv for " + limit.pattern());
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no limit in limits.csv for " + missing);
        }
        return new Trawling(limits);
    }

    /** The limits, for who reviews them. */
    public List<TrawlLimit> limits() {
        return limits;
    }

    /** How long anything counts. */
    public Duration memory() {
        return limits.stream().map(TrawlLimit::window).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Until when an account is slowed that reached for this; empty if it isn't. */
    public Optional<Instant> slowedUntil(Collection<Reach> reached, Instant now) {
        return limits.stream().flatMap(limit -> {
            Counted counted = count(limit, reached, now);
            if (counted.number() <= limit.most()) {
                return Stream.empty();
            }
            Instant longest = now.plus(limit.longestWait());
            return Optional.of(counted.last().plus(limit.wait(counted.number()))).map(until -> until.isAfter(longest) ? longest : until).stream();
        }).filter(until -> until.isAfter(now)).max(Comparator.naturalOrder());
    }

    /** What one more makes too many; empty if it doesn't. */
    public List<Recognised> recognisedBy(Reach next, Collection<Reach> before, Instant now) {
        List<Reach> with = new ArrayList<>(before);
        with.add(next);
        return limits.stream().flatMap(limit -> {
            int number = count(limit, with, now).number();
            return number > limit.most() && number > count(limit, before, now).number() ? Stream.of(new Recognised(limit.pattern(), number)) : Stream.empty();
        }).toList();
    }

    /** Trawling. @param number how many were reached for */
    public record Recognised(TrawlPattern pattern, int number) {
    }

    /** So many different things, the last of them then. */
    private record Counted(int number, Instant last) {
    }

    private static Counted count(TrawlLimit limit, Collection<Reach> reached, Instant now) {
        Map<String, Instant> first = new HashMap<>();
        Map<String, Set<String>> byFeature = new HashMap<>();
        for (Reach reach : reached) {
            if (limit.pattern().counts(reach) && Duration.between(reach.at(), now).abs().compareTo(limit.window()) < 0) {
                first.merge(reach.key(), reach.at(), (one, other) -> one.isBefore(other) ? one : other);
                reach.features().forEach(feature -> byFeature.computeIfAbsent(feature, any -> new HashSet<>()).add(reach.key()));
            }
        }
        if (!limit.pattern().isOfAlike()) {
            return counted(first.keySet(), first);
        }
        return byFeature.values().stream().map(keys -> counted(keys, first))
                .max(Comparator.comparingInt(Counted::number).thenComparing(Counted::last)).orElse(new Counted(0, null));
    }

    private static Counted counted(Set<String> keys, Map<String, Instant> first) {
        return new Counted(keys.size(), keys.stream().map(first::get).max(Comparator.naturalOrder()).orElse(null));
    }
}
