package nl.dossierwacht.intake.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import nl.dossierwacht.intake.reading.PageText;

/**
 * Invented papers, medical and ordinary, made the same at each run. Half of the templates and words are held out: the
 * detector is tuned on {@link Split#TUNED} and judged on {@link Split#HELD_OUT}.
 */
public final class Corpus {

    /** What the papers are for. */
    public enum Split { TUNED, HELD_OUT }

    /** What a paper is. */
    public enum Nature { MEDICAL, ORDINARY, INVITATION }

    /** @param noisy whether it was spoilt as a scan is */
    public record Paper(Nature nature, Split split, String kind, boolean noisy, List<PageText> pages) {
    }

    private Corpus() {
    }

    /** Papers of each kind, as written, each different. @param each how many of each kind at most */
    public static List<Paper> written(Nature nature, Split split, int each) {
        Grammar grammar = grammar(nature, split);
        List<Paper> papers = new ArrayList<>();
        for (String kind : grammar.kinds()) {
            Stream.iterate(0, seed -> seed + 1).limit(each)
                    .map(seed -> new Paper(nature, split, kind, false, pages(grammar.paper(kind, seed)))).distinct().forEach(papers::add);
        }
        return papers;
    }

    /** The paper as a scan of it is read. */
    public static Paper scanned(Paper paper, long seed) {
        Noise noise = new Noise(seed, Noise.OF_A_BAD_SCAN);
        return new Paper(paper.nature(), paper.split(), paper.kind(), true,
                paper.pages().stream().map(page -> new PageText(page.number(), List.of(), noise.spoil(page.written()))).toList());
    }

    /** Whether a paper is the medical adviser's own. */
    public static boolean isAdvice(Paper paper) {
        return paper.kind().equals("adviser's advice");
    }

    private static List<PageText> pages(List<List<String>> pages) {
        return Stream.iterate(0, n -> n + 1).limit(pages.size()).map(n -> new PageText(n + 1, pages.get(n), List.of())).toList();
    }

    private static Grammar grammar(Nature nature, Split split) {
        String held = split == Split.HELD_OUT ? "-held" : "";
        return switch (nature) {
            case MEDICAL -> Grammar.of("common.txt", "medical" + held + ".txt");
            case ORDINARY -> Grammar.of("common.txt", "ordinary" + held + ".txt");
            case INVITATION -> Grammar.of("common.txt", "doubtful.txt");
        };
    }
}
