package nl.dossierwacht.inspection;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/**
 * Inspected is what is in a dossier of the person. A personal note belongs to no dossier, so it is never in it; a note that
 * was shared is a document of one, so it always is.
 */
public final class OnlyWhatIsInADossier implements Rule<OnlyWhatIsInADossier.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-15-3-NO-NOTES"), List.of("AVG 15 lid 3", "AVG 15 lid 4"), List.of(12, 14, 28),
            "De inwoner krijgt alles uit de eigen dossiers. Persoonlijke notities horen bij geen dossier en gaan nooit mee; gedeelde notities wel.",
            "The resident gets all that is in their own dossiers. Personal notes belong to no dossier and never go along; shared notes do.");

    /** @param ofPerson the person's dossiers under this hat @param items what would go along */
    public record Facts(Set<UUID> ofPerson, List<Inspectable> items) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.items().stream().allMatch(item -> item.dossier() != null && facts.ofPerson().contains(item.dossier())) ? permit() : refuse();
    }
}
