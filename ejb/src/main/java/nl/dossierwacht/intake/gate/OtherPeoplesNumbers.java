package nl.dossierwacht.intake.gate;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.intake.reading.PageText;

/**
 * Finds the citizen service numbers of people who aren't in the dossier (Wabb 10, UAVG 46): a hint to cross them out, no ground to refuse. Only what is called so counts, for
 * one number of nine digits in eleven passes the check by chance.
 */
final class OtherPeoplesNumbers {

    private static final Pattern CALLED = Pattern.compile("\\b(bsn|burgerservice\\s*-?nummer|burger\\s+service\\s*nummer|sofi\\s*-?nummer)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])([0-9]{9}|[0-9]{4}[. ][0-9]{2}[. ][0-9]{3}|[0-9]{3}[. ][0-9]{3}[. ][0-9]{3})(?![0-9A-Za-z])");
    /** A heading may stand above a short column of numbers. */
    private static final int LINES_BELOW = 3;

    /** The pages with a number of somebody else, in order, each once. @param known the numbers of who is in the dossier */
    List<Integer> pages(List<PageText> pages, Set<String> known) {
        return pages.stream().filter(page -> hasOther(page.lines(), known)).map(PageText::number).distinct().sorted().toList();
    }

    private static boolean hasOther(List<String> lines, Set<String> known) {
        int left = 0;
        for (String line : lines) {
            left = CALLED.matcher(line).find() ? LINES_BELOW + 1 : left - 1;
            if (left > 0) {
                Matcher number = NUMBER.matcher(line);
                while (number.find()) {
                    if (Bsn.read(number.group()).filter(bsn -> !known.contains(bsn.digits())).isPresent()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
