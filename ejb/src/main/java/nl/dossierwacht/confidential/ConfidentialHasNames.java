package nl.dossierwacht.confidential;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A confidential dossier always has people who can reach it: whose work it is, who marked it, and a few by name. */
public final class ConfidentialHasNames implements Rule<ConfidentialHasNames.Facts> {

    /** How many people can be named. */
    public static final int MOST = 12;

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-CONFIDENTIAL-NAMES"), List.of("AVG 5 lid 1 onder f", "AVG 32"), List.of(21),
            "Een vertrouwelijk dossier is er voor enkele collega’s, met hun accountnaam. De behandelaar en wie het vertrouwelijk maakte, horen er altijd bij.",
            "A confidential dossier is there for a few colleagues, by their account name. Who handles the dossier and who made it confidential are always among them.");
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._@-]{1,99}");

    /** @param named the accounts that would see it @param assignee whose work it is @param markedBy who made it confidential */
    public record Facts(Set<String> named, String assignee, String markedBy) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean few = facts.named().size() <= MOST && facts.named().stream().allMatch(name -> ACCOUNT.matcher(name).matches());
        return few && facts.named().contains(facts.assignee()) && facts.named().contains(facts.markedBy()) ? permit() : refuse();
    }
}
