package nl.dossierwacht.seen;

import static nl.dossierwacht.separation.Action.PROOF_SEEN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.intake.Catalogue;
import nl.dossierwacht.intake.Dispositions;
import nl.dossierwacht.intake.Phase;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.letters.DrawnPaper;
import nl.dossierwacht.letters.Paper;
import nl.dossierwacht.notes.NoteGate;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;
import nl.dossierwacht.time.DutchDay;

/** The inspection record: what was seen counts as the document, and the document isn't kept (Q11). */
@Stateless
public class SeenService {

    private static final String NOT_KEPT = "Het stuk zelf is niet bewaard: inzien was genoeg.";

    private final SeenIsComplete complete = new SeenIsComplete();
    private final SeenTextPassesGate gated = new SeenTextPassesGate();
    private final Catalogue catalogue = Catalogue.load();

    @Inject
    OpenDossiers dossiers;

    @Inject
    WorkFile workFile;

    @Inject
    NoteGate gate;

    @Inject
    Dispositions dispositions;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    /**
     * Records what was seen today, as a paper in the work file; a document that was offered instead goes back to the resident.
     *
     * @throws Refusal if the record isn't complete, the gate stops what it says, or the document that goes back isn't there
     * @throws IllegalArgumentException if the task doesn't know such a document in that phase
     */
    @Performs(PROOF_SEEN)
    public UUID record(String dossierNumber, SeenProof seen) {
        Dossier dossier = dossiers.inWork(dossierNumber);
        LocalDate today = LocalDate.now(clock);
        Catalogue.Kind kind = catalogue.kind(dossier.domain(), seen.kind()).orElseThrow(() -> new IllegalArgumentException("no such kind"));
        Catalogue.Usual usual = Phase.of(seen.phase()).flatMap(kind::in).orElseThrow(() -> new IllegalArgumentException("not in that phase"));
        Refusal.unlessPermitted(complete.decide(new SeenIsComplete.Facts(seen.what(), seen.from(), seen.until(), seen.authentic() != null, seen.established(), seen.copied(), today)));
        Refusal.unlessPermitted(gated.decide(new SeenTextPassesGate.Facts(Stream.of(seen.what(), seen.established(), seen.copied()).anyMatch(text -> gate.judge(text).isPresent()))));
        Document paper = file(dossier, kind.title(), usual, seen, today);
        touched.document(paper.id());
        seen.instead().ifPresent(offered -> dispositions.giveBack(dossier, offered));
        return paper.id();
    }

    private Document file(Dossier dossier, String kind, Catalogue.Usual usual, SeenProof seen, LocalDate today) {
        List<Paper.Mark> marks = List.of(new Paper.Mark("Periode", DutchDay.of(seen.from()) + " tot en met " + DutchDay.of(seen.until())), new Paper.Mark("Ingezien op", DutchDay.of(today)),
                new Paper.Mark("Door", HatScope.require().employee()), new Paper.Mark("Echtheid", inWords(seen.authentic())));
        List<Paper.Section> sections = List.of(new Paper.Section("Wat is gezien", seen.what()), new Paper.Section("Wat is vastgesteld", seen.established()),
                new Paper.Section("Wat is gekopieerd en waarom", seen.copied().isEmpty() ? "Niets." : seen.copied()));
        DrawnPaper paper = DrawnPaper.of(dossier.domain(), "Ingezien: " + kind.toLowerCase(Locale.ROOT), marks, sections);
        return workFile.file(dossier, new WorkFile.Item(paper.title(), seen.kind(), Document.Origin.SEEN, "application/pdf", paper.pages()), paper.content(),
                new Necessity(usual.purpose(), usual.phase().code(), usual.basis(), usual.whyNeeded(), NOT_KEPT));
    }

    private static String inWords(SeenProof.Authentic authentic) {
        return switch (authentic) {
            case ORIGINAL -> "het origineel op papier gezien";
            case OWN_ACCOUNT -> "gezien op het eigen scherm van de inwoner, in het eigen account";
            case CONFIRMED -> "bevestigd door wie het stuk maakte";
        };
    }
}
