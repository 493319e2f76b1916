package nl.dossierwacht.audit;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody said to need something for, as the log may keep it: short, and without the key by which a person was looked up. */
public final class SaidPurpose {

    private static final int LONGEST = 200;
    private static final String GONE = "…";
    /** Numbers of people and dossiers, dates of birth, telephones. */
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]?-?\\d(?:[ ./-]?\\d){4,}");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");
    /** What nobody sees: it would hide a number from the pattern above, or turn round what stands beside it in the log. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}]|[\\p{Cc}&&[^\\s]]");
    private static final int SHORTEST_NAME = 3;

    private SaidPurpose() {
    }

    /**
     * The words without what tells who it is about.
     *
     * @param names what else was typed to find the person, as a name
     */
    public static Optional<String> of(String said, Collection<String> names) {
        String words = said == null ? "" : UNSEEN.matcher(said).replaceAll("").strip().replaceAll("\\s+", " ");
        words = NUMBER.matcher(MAIL.matcher(words).replaceAll(GONE)).replaceAll(GONE);
        for (String name : names) {
            for (String part : name.split("[\\s.,]+")) {
                if (part.length() >= SHORTEST_NAME) {
                    words = Pattern.compile("(?<!\\p{L})" + Pattern.quote(part) + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(words).replaceAll(GONE);
                }
            }
        }
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
