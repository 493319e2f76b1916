package nl.dossierwacht.archive;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.archive.mdto.ArchiveDescription;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.letters.Letterhead;
import nl.dossierwacht.persistence.archive.ArchiveFile;
import nl.dossierwacht.persistence.archive.ArchiveItem;

/** Describes an archive file in the words of MDTO. */
@ApplicationScoped
class ArchivePackage {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final String RESTRICTION = "Bevat persoonsgegevens. Alleen in te zien door wie daarvoor bevoegd is, en door de inwoner zelf (AVG 15).";

    @Inject
    Letterhead letterhead;

    ArchiveDescription describe(ArchiveFile file, List<ArchiveItem> items, Function<ArchiveItem, byte[]> content) {
        String municipality = letterhead.name(file.domain());
        ArchiveFile.Retention kept = file.retention();
        return new ArchiveDescription(file.number(), law(file.domain().law()) + ": " + file.subject(), "Dossierwacht " + municipality, municipality,
                new ArchiveDescription.Retention(kept.category(), trigger(kept.countsFrom()), kept.startsOn(), kept.term(), kept.destroyableFrom()), RESTRICTION,
                items.stream().map(item -> record(item, content.apply(item))).toList());
    }

    private static ArchiveDescription.Record record(ArchiveItem item, byte[] content) {
        return new ArchiveDescription.Record("stuk-" + item.position(), item.about().title(), fileName(item), Formats.name(item.content().pronom()), item.content().pronom(),
                LocalDateTime.ofInstant(item.content().fixedAt(), HERE).withNano(0), content);
    }

    /** A name that tells nothing of anybody: titles are for the description. */
    static String fileName(ArchiveItem item) {
        return "stuk-" + item.position() + Formats.suffix(item.content().mediaType());
    }

    private static String trigger(String countsFrom) {
        return "END_OF_LIFETIME".equals(countsFrom) ? "Einde van de voorziening" : "Afhandeling van de zaak";
    }

    private static String law(Law law) {
        return switch (law) {
            case WMO -> "Wet maatschappelijke ondersteuning 2015";
            case JEUGDWET -> "Jeugdwet";
            case PARTICIPATIEWET -> "Participatiewet";
            case WGS -> "Wet gemeentelijke schuldhulpverlening";
            case NONE -> "Verzoek";
        };
    }
}
