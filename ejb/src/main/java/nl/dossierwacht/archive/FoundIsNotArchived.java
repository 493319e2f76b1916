package nl.dossierwacht.archive;

import java.util.List;

import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What the gate of today would refuse isn't kept for twenty years because the gate of then let it in. */
public final class FoundIsNotArchived implements Rule<ChoiceFacts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q1-FOUND-NOT-ARCHIVED"), List.of("AVG 5 lid 1 onder c en e", "AVG 9", "UAVG 46"), List.of(1, 2, 17, 22),
            "In dit stuk is iets gevonden dat er niet in mag. Het gaat niet naar het archief: geef het terug of vernietig het.",
            "Something that may not be in it was found in this item. It does not go to the archive: return it or destroy it.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(ChoiceFacts facts) {
        return facts.choice() == Choice.ARCHIVE && facts.found() ? refuse(Alternative.RETURN_TO_RESIDENT) : permit();
    }
}
