package nl.dossierwacht.intake.corpus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Spoils lines as a reader of scans does: mistakes one letter for another, drops accents, breaks and joins words, mixes columns. */
final class Noise {

    /** The share of the letters that a bad scan mistakes. */
    static final double OF_A_BAD_SCAN = 0.03;

    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Map<Character, String> TAKEN_FOR = Map.ofEntries(Map.entry('l', "1"), Map.entry('i', "l"), Map.entry('o', "0"), Map.entry('m', "rn"), Map.entry('e', "c"),
            Map.entry('s', "5"), Map.entry('h', "b"), Map.entry('n', "r"), Map.entry('0', "O"), Map.entry('1', "l"), Map.entry('a', "o"), Map.entry('w', "vv"), Map.entry('5', "S"),
            Map.entry('d', "cl"), Map.entry('I', "l"), Map.entry('B', "8"));

    private final Random random;
    private final double share;

    /** @param share of the letters that is mistaken */
    Noise(long seed, double share) {
        this.random = new Random(seed);
        this.share = share;
    }

    List<String> spoil(List<String> lines) {
        List<String> mixed = new ArrayList<>(lines);
        if (random.nextInt(4) == 0) {
            mixed = interleaved(lines);
        }
        return mixed.stream().map(this::line).toList();
    }

    private static List<String> interleaved(List<String> lines) {
        int half = (lines.size() + 1) / 2;
        List<String> mixed = new ArrayList<>();
        for (int i = 0; i < half; i++) {
            mixed.add(lines.get(i) + (i + half < lines.size() ? "   " + lines.get(i + half) : ""));
        }
        return mixed;
    }

    private String line(String line) {
        String plain = random.nextBoolean() ? ACCENT.matcher(Normalizer.normalize(line, Normalizer.Form.NFKD)).replaceAll("") : line;
        StringBuilder spoilt = new StringBuilder();
        for (char c : plain.toCharArray()) {
            if (random.nextDouble() < share) {
                spoilt.append(TAKEN_FOR.getOrDefault(c, c == ' ' ? "" : String.valueOf(c)));
            } else {
                spoilt.append(c);
            }
            if (Character.isLetter(c) && random.nextDouble() < share / 3) {
                spoilt.append(' ');
            }
        }
        return spoilt.toString();
    }
}
