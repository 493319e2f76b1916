package nl.dossierwacht.intake;

import java.util.List;
import java.util.UUID;

import nl.dossierwacht.intake.gate.Finding;
import nl.dossierwacht.intake.gate.OthersData;
import nl.dossierwacht.intake.gate.Verdict.Question;
import nl.dossierwacht.intake.reading.Reading.Reason;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.RuleId;

/** What came of offering a file, as the page shows it. */
public sealed interface Offer {

    /** Waits in the dossier for its necessity answers. @param suggested the kind it looks like @param others where data of people stand who aren't in the dossier */
    record Waiting(UUID document, String title, int pages, String suggested, List<Alternative> hints, OthersData others) implements Offer {
    }

    /** Not stored: the gate asks first. */
    record Asked(Question question, List<Finding> evidence) implements Offer {
    }

    /**
     * Refused, nothing kept but the fact.
     *
     * @param refusal the id of the fact
     * @param looks small pictures of the pages, empty for those that can't stay; none if taking pages out is no way
     */
    record Refused(UUID refusal, RuleId rule, List<Finding> evidence, List<Alternative> alternatives, List<byte[]> looks) implements Offer {
    }

    /** Not accepted because it can't be read. */
    record Unreadable(RuleId rule, Reason reason) implements Offer {
    }

    /** The same content is in the dossier already; nothing was stored twice. */
    record Duplicate(String title) implements Offer {
    }
}
