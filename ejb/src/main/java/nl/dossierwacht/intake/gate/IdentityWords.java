package nl.dossierwacht.intake.gate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.dossierwacht.intake.reading.PageText;

/** Sees the printed labels of an identity document whose zone is out of view. Words alone only ask. */
public final class IdentityWords {

    private static final int FAMILIES_TO_ASK = 4;
    private static final List<Pattern> FAMILIES = List.of(
            word("koninkrijk der nederlanden|kingdom of the netherlands|royaume"),
            word("paspoort|passport|identiteitskaart|identity card|rijbewijs|driving licence|verblijfstitel|residence permit|specimen"),
            word("surname|nom|given names|pr[ée]noms?"),
            word("nationality|nationalit[ée]"),
            word("date of birth|place of birth|date de naissance|lieu de naissance"),
            word("date of issue|date of expiry|date d.expiration"),
            word("personal no|document no|persoonsnummer|documentnummer"),
            word("height|taille|authority|autorit[ée]"),
            word("4a\\b.*|4b\\b.*|4c\\b.*"));

    /** Whether the page looks like the face of an identity document. */
    public Optional<Finding> find(PageText page) {
        String text = String.join(" ", page.lines()).toLowerCase(Locale.ROOT);
        long families = FAMILIES.stream().filter(family -> family.matcher(text).find()).count();
        return families >= FAMILIES_TO_ASK
                ? Optional.of(new Finding(page.number(), Finding.Kind.IDENTITY_DOCUMENT_LABELS)) : Optional.empty();
    }

    private static Pattern word(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")");
    }
}
