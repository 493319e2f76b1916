package nl.dossierwacht.asking;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.intake.Phase;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.letters.DrawnPaper;
import nl.dossierwacht.letters.LetterTexts;
import nl.dossierwacht.letters.LetterWriter;
import nl.dossierwacht.letters.Paper;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.time.DutchDay;
import nl.dossierwacht.transparency.Addressing;

/** The letter that asks, and what came from a source, as papers of the work file. */
@ApplicationScoped
class AskingPapers {

    private static final String LETTER_KIND = "brief-vragen";
    private static final String SOURCE_KIND = "gegeven-bron";
    private static final String PDF = "application/pdf";
    private static final Necessity LETTER = new Necessity("Inwoner vragen wat nodig is", "aanvraag", "AVG 13", "De brief laat zien wat er is gevraagd, waarom en tot wanneer.",
            "Zonder de brief is dat niet aan te tonen.");

    private final LetterWriter writer = new LetterWriter();

    @Inject
    WorkFile workFile;

    @Inject
    Addressing addressing;

    /** Asks the resident by letter. @param reported whether the letter says what stays theirs to report */
    void ask(Dossier dossier, List<LetterTexts.AskedFor> items, LocalDate answerBy, boolean reported) {
        byte[] letter = writer.write(LetterTexts.in(addressing.toResident(dossier)).askedOfResident(items, answerBy, reported));
        workFile.file(dossier, new WorkFile.Item("Brief: wat wij van u nodig hebben", LETTER_KIND, Document.Origin.LETTER, PDF, 1), letter, LETTER);
    }

    /** Puts in what a source said of one item. @param by who looked it up; empty if it was fetched */
    void file(Dossier dossier, ResidentItems.Item item, String said, String why, LocalDate on, String by) {
        String source = item.source().orElseThrow().name();
        String title = "Uit " + (source.equals("BRP") ? "de BRP" : source) + " op " + DutchDay.of(on) + ": " + item.name();
        DrawnPaper paper = DrawnPaper.of(dossier.domain(), title, List.of(new Paper.Mark("Bron", source),
                new Paper.Mark(by.isEmpty() ? "Opgehaald op" : "Opgezocht op", DutchDay.of(on) + (by.isEmpty() ? "" : ", door " + by)), new Paper.Mark("Nodig omdat", why)),
                List.of(new Paper.Section("", said)));
        Phase phase = Phase.under(dossier.domain().task()).contains(Phase.VERIFICATIE) ? Phase.VERIFICATIE : Phase.HANDHAVING;
        workFile.file(dossier, new WorkFile.Item(title, SOURCE_KIND, Document.Origin.FROM_SOURCE, PDF, paper.pages()), paper.content(),
                new Necessity("Vaststellen: " + item.name(), phase.code(), "PW 53a lid 1", why, item.enough()));
    }
}
