package nl.dossierwacht.web.archive;

import java.time.Period;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.archive.FinaliseItem;
import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.persistence.archive.ArchiveFile;
import nl.dossierwacht.web.text.Say;

/** What archive pages say, in the language of who looks. */
@Named("archiveWords")
@ApplicationScoped
public class ArchiveWords {

    private static final String END_OF_PROCESS = "END_OF_PROCESS";
    /** What we write ourselves has no kind in the catalogue. */
    private static final Map<String, String> OWN_KINDS = Map.of("besluit", "decision", "brief", "letter", "brief-informatieplicht", "inform", "medisch-advies", "advice",
            "gedeelde-notitie", "note", "gegeven-bron", "source", "IDENTITY", "identity");

    @Inject
    Say say;

    /** How long an archive file is kept, with the last day if it is known. */
    public String kept(ArchiveFile.Retention retention) {
        Period term = retention.term();
        String length = term.getYears() > 0 ? say.text("archive.term.years", term.getYears()) : say.text("archive.term.days", term.getDays());
        if (retention.destroyableFrom() != null) {
            return say.text("archive.kept.until", length, retention.destroyableFrom());
        }
        return say.text("archive.kept." + (END_OF_PROCESS.equals(retention.countsFrom()) ? "process" : "lifetime"), length);
    }

    /** What a kind of item is called. */
    public String kind(String code, String title) {
        return title.isEmpty() ? say.text("archive.kind." + OWN_KINDS.getOrDefault(code, "other")) : title;
    }

    /** The icon of an item by how it came in. */
    public String icon(String origin) {
        return switch (origin) {
            case "IDENTITY" -> "check";
            case "FROM_SOURCE" -> "download";
            case "MEDICAL_ADVICE" -> "medical";
            case "SHARED_NOTE" -> "pen";
            case "DECISION", "LETTER" -> "mail";
            default -> "file";
        };
    }

    /** What the gate of today found in an item, with the page if there is one. */
    public String found(FinaliseItem item) {
        String what = say.text("archive.found." + item.found().name());
        return item.foundPage() > 0 ? say.text("archive.found.onPage", what, item.foundPage()) : what;
    }

    Blocker blocker(String number, OpenEnd end) {
        String dossier = "/dossier/view.xhtml?nr=" + number + "&tab=";
        return switch (end.kind()) {
            case UNANSWERED -> new Blocker(say.text("archive.open.UNANSWERED", end.detail()), dossier + "werkdossier");
            case FOUND_AGAIN -> new Blocker(say.text("archive.open.FOUND_AGAIN", end.detail()), "#found-title");
            case ASKED_AGAIN -> new Blocker(say.text("archive.open.ASKED_AGAIN", end.detail()), "#found-title");
            case NOT_FOLLOWED_UP -> new Blocker(say.text("archive.open.NOT_FOLLOWED_UP"), dossier + "werkdossier#refused");
            case IDENTITY_NOT_ESTABLISHED -> new Blocker(say.text("archive.open.IDENTITY_NOT_ESTABLISHED"), dossier + "personen#identity-head");
            case UNINFORMED -> new Blocker(say.text("archive.open.UNINFORMED", say.text("dossier.part." + end.detail())), dossier + "personen");
            case ADVICE_ASKED -> new Blocker(say.text("archive.open.ADVICE_ASKED"), dossier + "werkdossier#medical-title");
            case UNTOLD_OF_EMERGENCY -> new Blocker(say.text("archive.open.UNTOLD_OF_EMERGENCY"), dossier + "delen");
            case UNTOLD_OF_REQUEST -> new Blocker(say.text("archive.open.UNTOLD_OF_REQUEST", end.detail()), dossier + "delen");
            case UNTOLD_OF_BODY -> new Blocker(say.text("archive.open.UNTOLD_OF_BODY", end.detail()), "/bodies/inform.xhtml?nr=" + number);
            case ASKED_OF_RESIDENT -> new Blocker(say.text("archive.open.ASKED_OF_RESIDENT", end.detail()), dossier + "werkdossier#asking-title");
            case NOTE_UNSETTLED -> new Blocker(say.text("archive.open.NOTE_UNSETTLED"), "");
        };
    }

    Blocker undecided(int count) {
        return new Blocker(say.text("archive.open.undecided", count), "#work-file");
    }

    Blocker noDecision() {
        return new Blocker(say.text("archive.open.noDecision"), "");
    }
}
