package nl.dossierwacht.intake.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Composes papers from parts: each part has alternatives, which are made of parts. The files beside this class say so:
 * {@code = part}, then its alternatives, each on a line or parted by bars; {@code {part}} is replaced by one of them,
 * {@code {part*2-4}} by two to four different ones below each other, {@code {1..9}} by a number, {@code {h:Words}} by a
 * heading in the style of the paper; {@code ¶} ends a line and {@code §} a page.
 */
final class Grammar {

    private static final String PAPER = "doc:";
    private static final int DEEPEST = 12;
    private static final Pattern PART = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");
    private static final Pattern SEVERAL = Pattern.compile("(\\w+)\\*(\\d+)-(\\d+)");
    private static final List<String> HEADINGS = List.of("%s:¶", "%S¶", "%s¶", "* %s: ", "%s: ", "%s¶-----¶", "%S: ");

    private final Map<String, List<String>> parts = new LinkedHashMap<>();

    private Grammar() {
    }

    /** The grammar of these files together. */
    static Grammar of(String... files) {
        Grammar grammar = new Grammar();
        for (String file : files) {
            grammar.read(file);
        }
        return grammar;
    }

    /** The kinds of paper that it makes. */
    List<String> kinds() {
        return parts.keySet().stream().filter(part -> part.startsWith(PAPER)).map(part -> part.substring(PAPER.length())).toList();
    }

    /** A paper of a kind: its pages, each with its lines. The same seed gives the same paper. */
    List<List<String>> paper(String kind, long seed) {
        Random random = new Random(seed * 7919 + kind.hashCode());
        String heading = HEADINGS.get(random.nextInt(HEADINGS.size()));
        String text = expand("{" + PAPER + kind + "}", heading, random, 0);
        return List.of(text.split("§")).stream().map(page -> List.of(page.split("¶"))).collect(Collectors.toList());
    }

    private String expand(String text, String heading, Random random, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("a part is made of itself: " + text);
        }
        return PART.matcher(text).replaceAll(part -> Matcher.quoteReplacement(expand(one(part.group(1), heading, random), heading, random, depth + 1)));
    }

    private String one(String part, String heading, Random random) {
        if (part.startsWith("h:")) {
            return String.format(heading, part.substring(2));
        }
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            return String.valueOf(from + random.nextInt(Integer.parseInt(range.group(2)) - from + 1));
        }
        Matcher several = SEVERAL.matcher(part);
        if (several.matches()) {
            int from = Integer.parseInt(several.group(2));
            List<String> all = new ArrayList<>(alternatives(several.group(1)));
            Collections.shuffle(all, random);
            int count = from + random.nextInt(Integer.parseInt(several.group(3)) - from + 1);
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                chosen.add(all.get(i % all.size()));
            }
            return String.join("¶", chosen);
        }
        List<String> alternatives = alternatives(part);
        return alternatives.get(random.nextInt(alternatives.size()));
    }

    private List<String> alternatives(String part) {
        List<String> alternatives = parts.get(part);
        if (alternatives == null) {
            throw new IllegalStateException("unknown part " + part);
        }
        return alternatives;
    }

    private void read(String file) {
        List<String> current = null;
        for (String line : lines(file)) {
            if (line.startsWith("= ")) {
                current = new ArrayList<>();
                parts.put(line.substring(2), current);
            } else if (!line.isBlank() && !line.startsWith("#") && current != null) {
                current.addAll(List.of(line.split("\\|")));
            }
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = Grammar.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
