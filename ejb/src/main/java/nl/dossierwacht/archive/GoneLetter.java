package nl.dossierwacht.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.archive.ArchiveFiles.Kept;
import nl.dossierwacht.letters.LetterTexts;
import nl.dossierwacht.letters.LetterWriter;
import nl.dossierwacht.persistence.archive.ArchiveItem;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.transparency.Addressing;

/** The one letter that tells the resident what became of the papers that weren't needed (Q1). It is itself archived. */
@ApplicationScoped
class GoneLetter {

    private final LetterWriter writer = new LetterWriter();

    @Inject
    Addressing addressing;

    /** Whether a paper of the resident goes; of what we wrote ourselves there is nothing to give back or to tell. */
    boolean isNeeded(List<FinaliseItem> returned, List<FinaliseItem> destroyed) {
        return Stream.concat(returned.stream(), destroyed.stream()).anyMatch(FinaliseItem::isFromResident);
    }

    Kept write(Dossier dossier, List<FinaliseItem> returned, List<FinaliseItem> destroyed) {
        LetterTexts texts = LetterTexts.in(addressing.toResident(dossier));
        byte[] content = writer.write(texts.papersGone(dossier.subject(), papers(texts, returned), papers(texts, destroyed)));
        return new Kept(ArchiveItem.Form.PDF_A, Formats.PDF, Formats.PDF_A_2A, content);
    }

    static ArchiveItem.About about(LocalDate today) {
        return new ArchiveItem.About("brief", "LETTER", "Brief: uw papieren bij een afgerond dossier", today, "Laat zien wat er met de andere stukken is gedaan");
    }

    private static List<String> papers(LetterTexts texts, List<FinaliseItem> items) {
        return items.stream().filter(FinaliseItem::isFromResident).map(item -> texts.paper(item.title(), item.cameOn())).toList();
    }
}
