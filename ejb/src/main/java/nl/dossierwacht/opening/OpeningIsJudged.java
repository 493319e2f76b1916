package nl.dossierwacht.opening;

import java.util.List;

import nl.dossierwacht.persistence.opening.OpeningNotice.Judgement;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** The privacy officer looks at openings with a reason: in order, asked about, or not in order. Nobody judges their own, and a judgement stays. */
public final class OpeningIsJudged implements Rule<OpeningIsJudged.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-2-OPENING-JUDGED"), List.of("AVG 5 lid 2", "AVG 39 lid 1 onder b"), List.of(21),
            "De privacy officer beoordeelt waarom iemand een dossier van een collega opende, maar niet de eigen keren. Bij navragen of niet in orde hoort een toelichting.",
            "The privacy officer judges why somebody opened a colleague's dossier, but never their own. Asking about it, or finding it not in order, needs an explanation.");

    /**
     * @param reader account of who opened it; {@code null} if there is no such opening under this hat
     * @param judge account of who judges
     * @param before what was found or asked before; {@code null} if nothing was
     * @param found what is found or asked now; {@code null} if none was chosen
     * @param explained whether something is noted
     */
    public record Facts(String reader, String judge, Judgement before, Judgement found, boolean explained) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean open = facts.before() == null || (facts.before() == Judgement.ASKED && facts.found() != Judgement.ASKED);
        if (facts.reader() == null || facts.reader().equalsIgnoreCase(facts.judge()) || !open || facts.found() == null) {
            return refuse();
        }
        return facts.found() == Judgement.IN_ORDER || facts.explained() ? permit() : refuse(Alternative.STATE_REASON);
    }
}
