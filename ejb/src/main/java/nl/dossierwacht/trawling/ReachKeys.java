package nl.dossierwacht.trawling;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.dossierwacht.dossier.SearchKey;

/**
 * Turns what was asked for into names under a key: one that the very same has, and some that it shares with its neighbours. However it is
 * written, in capitals or with other spaces, it is the same.
 */
final class ReachKeys {

    private static final Pattern NUMBER = Pattern.compile("([A-Z]+-\\d{4})-(\\d{1,9})");
    private static final int NEIGHBOURS = 20;

    private final BiFunction<String, String, String> name;

    /** @param name makes a name for a text of a kind */
    ReachKeys(BiFunction<String, String, String> name) {
        this.name = name;
    }

    /** A number or an id of a domain. */
    String asked(String domain, String text) {
        return name.apply("asked", domain + ' ' + plain(text).toUpperCase(Locale.ROOT));
    }

    /** The neighbourhoods of a number, two that overlap, so that there is no edge to begin at; none of what is no number. */
    Set<String> neighbourhoods(String domain, String text) {
        Matcher number = NUMBER.matcher(plain(text).toUpperCase(Locale.ROOT));
        if (!number.matches()) {
            return Set.of();
        }
        long at = Long.parseLong(number.group(2));
        String series = domain + ' ' + number.group(1) + ' ';
        return Set.of(name.apply("twenty", series + at / NEIGHBOURS), name.apply("shifted", series + (at + NEIGHBOURS / 2) / NEIGHBOURS));
    }

    /** A search, whoever it is for. */
    String search(SearchKey key) {
        if (key instanceof SearchKey.Citizen citizen) {
            return person(citizen.bsn().digits());
        }
        if (key instanceof SearchKey.NameAndBirth named) {
            return name.apply("search", folded(named.name()) + ' ' + named.born());
        }
        throw new IllegalArgumentException("a number is asked for, not searched");
    }

    /** A person by BSN. */
    String person(String bsn) {
        return name.apply("person", bsn);
    }

    /** What a search has in common with near ones: the name, the date, or all digits but two, the least by which two BSNs differ. */
    Set<String> near(SearchKey key) {
        Set<String> near = new HashSet<>();
        if (key instanceof SearchKey.Citizen citizen) {
            String digits = citizen.bsn().digits();
            for (int one = 0; one < digits.length(); one++) {
                for (int other = one + 1; other < digits.length(); other++) {
                    StringBuilder open = new StringBuilder(digits);
                    open.setCharAt(one, '?');
                    open.setCharAt(other, '?');
                    near.add(name.apply("digits", open.toString()));
                }
            }
        } else if (key instanceof SearchKey.NameAndBirth named) {
            near.add(name.apply("name", folded(named.name())));
            near.add(name.apply("born", named.born().toString()));
        }
        return near;
    }

    private static String plain(String text) {
        return text.strip();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    }
}
