package nl.dossierwacht.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.intake.NecessityIsStated;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.letters.DrawnPaper;
import nl.dossierwacht.letters.LetterTexts;
import nl.dossierwacht.letters.LetterWriter;
import nl.dossierwacht.letters.Paper;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.exchange.DataRequest;
import nl.dossierwacht.persistence.exchange.RequestedItem;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.time.DutchDay;
import nl.dossierwacht.transparency.Addressing;

/** Papers of a request in the asker's work file: the copy of a given item, with its source and day, and the letter to the resident. */
@ApplicationScoped
class GivenCopy {

    private static final String KIND = "gegeven-andere-wet";
    private static final String LETTER_KIND = "brief-gegevensverzoek";
    private static final Necessity LETTER = new Necessity("Inwoner informeren", "aanvraag", "AVG 14", "De brief vertelt de inwoner welke gegevens zijn gevraagd.",
            "Zonder de brief weet de inwoner niet van het verzoek.");

    private final NecessityIsStated necessary = new NecessityIsStated();
    private final LetterWriter writer = new LetterWriter();

    @Inject
    WorkFile workFile;

    @Inject
    ExchangeTexts texts;

    @Inject
    Addressing addressing;

    /** Files a copy, with the necessity that was stated when it was asked. Returns the document's id. */
    UUID file(RequestedItem item, DomainKey holder, ExchangeCrossing.Answered answer, LocalDate on) {
        Dossier dossier = item.request().dossier();
        List<String> asked = texts.of(item.request());
        String name = texts.of(item).get(0);
        String why = texts.of(item).get(1);
        Refusal.unlessPermitted(necessary.decide(new NecessityIsStated.Facts(asked.get(0), why, asked.get(1))));
        DrawnPaper paper = DrawnPaper.of(dossier.domain(), name, List.of(new Paper.Mark("Van", Holders.dutch(Holders.key(holder))),
                new Paper.Mark("Klopte op", DutchDay.of(answer.asOf())), new Paper.Mark("Ontvangen op", DutchDay.of(on))), List.of(new Paper.Section("", answer.value())));
        return workFile.file(dossier, new WorkFile.Item(paper.title(), KIND, Document.Origin.FROM_OTHER_LAW, "application/pdf", paper.pages()), paper.content(),
                new Necessity(asked.get(0), "aanvraag", asked.get(2), why, asked.get(1))).id();
    }

    /** Tells the resident by letter that it is asked. */
    void tell(DataRequest request, List<String> items, String purpose) {
        var letter = LetterTexts.in(addressing.toResident(request.dossier())).dataAsked(request.askedOn(), Holders.dutch(request.holder()), items, purpose, request.until());
        workFile.file(request.dossier(), new WorkFile.Item("Brief: gegevens gevraagd", LETTER_KIND, Document.Origin.LETTER, "application/pdf", 1), writer.write(letter), LETTER);
    }
}
