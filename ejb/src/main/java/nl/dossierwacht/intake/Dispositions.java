package nl.dossierwacht.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.DossierIsThere;
import nl.dossierwacht.letters.Letter;
import nl.dossierwacht.letters.LetterTexts;
import nl.dossierwacht.letters.LetterWriter;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentRepository;
import nl.dossierwacht.persistence.intake.GateRefusal;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.transparency.Addressing;

/** What goes again, with the letter that tells the resident. Inside a service call. */
@ApplicationScoped
public class Dispositions {

    /** The kind of the letter about a document that wasn't needed: it stands for that document. */
    static final String LETTER_NOT_NEEDED = "brief-niet-nodig";
    private static final String LETTER = "brief";
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Necessity NECESSITY = new Necessity("Inwoner informeren", "aanvraag", "AVG 5 lid 1 onder a", "De brief laat zien wat er met het stuk is gedaan.",
            "Zonder de brief is dat niet aan te tonen.");

    private final LetterWriter writer = new LetterWriter();
    private final DossierIsThere isThere = new DossierIsThere();

    @Inject
    DocumentRepository documents;

    @Inject
    WorkFile workFile;

    @Inject
    Addressing addressing;

    /**
     * Gives back an offered document of a dossier that isn't needed, because something else serves.
     *
     * @throws Refusal if the dossier has no such document
     */
    public void giveBack(Dossier dossier, UUID offered) {
        Optional<Document> document = documents.byId(offered).filter(found -> found.dossier().equals(dossier) && found.origin() == Document.Origin.UPLOAD);
        Refusal.unlessPermitted(isThere.decide(document.isPresent()));
        remove(document.orElseThrow(), true);
    }

    /** The document ceases to exist; a letter is in its place. */
    void remove(Document document, boolean returned) {
        Dossier dossier = document.dossier();
        LocalDate came = LocalDate.ofInstant(document.offeredAt(), HERE);
        LetterTexts texts = LetterTexts.in(addressing.toResident(dossier));
        Letter letter = returned ? texts.documentReturned(came, document.title()) : texts.documentDestroyed(came, document.title());
        documents.remove(document);
        keep(dossier, returned ? "Brief: stuk teruggegeven" : "Brief: stuk vernietigd", LETTER_NOT_NEEDED, letter);
    }

    /** A refused medical paper was given back or sent on; the fact says which. */
    UUID medical(Dossier dossier, GateRefusal fact, Alternative done) {
        LocalDate came = LocalDate.ofInstant(fact.refusedAt(), HERE);
        LetterTexts texts = LetterTexts.in(addressing.toResident(dossier));
        boolean forwarded = done == Alternative.FORWARD_TO_MEDICAL_ADVISER;
        fact.followUp(done.name());
        return keep(dossier, forwarded ? "Brief: medisch stuk doorgestuurd" : "Brief: medisch stuk teruggegeven", LETTER,
                forwarded ? texts.medicalPaperForwarded(came, "de medisch adviseur") : texts.medicalPaperReturned(came));
    }

    private UUID keep(Dossier dossier, String title, String kind, Letter letter) {
        return workFile.file(dossier, new WorkFile.Item(title, kind, Document.Origin.LETTER, "application/pdf", 1), writer.write(letter), NECESSITY).id();
    }
}
