package nl.dossierwacht.demo.town;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import nl.dossierwacht.intake.Catalogue;
import nl.dossierwacht.notes.NoteDraft;
import nl.dossierwacht.notes.NoteService;

/** Loads the demo municipality once: all of it, or nothing. */
public final class TownLoader {

    private static final int PROGRESS_EVERY = 20;
    private static final String MARK = "insert into demo.town (loaded_for) values (:day)";

    private final Map<String, DataSource> sources;
    private final TownKeys keys;
    private final Path reader;
    private final Consumer<String> progress;

    /**
     * A loader.
     *
     * @param sources the application's data sources by the names that it looks them up by
     * @param keys of the demo
     * @param reader the folder with the jars of the worker processes, which make PDF/A of what is archived
     * @param progress is told how far it is
     */
    public TownLoader(Map<String, DataSource> sources, TownKeys keys, Path reader, Consumer<String> progress) {
        this.sources = sources;
        this.keys = keys;
        this.reader = reader;
        this.progress = progress;
    }

    /** Loads what has happened until now, and marks that it did. */
    public void load(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        progress.accept("Voorbeeldstad: loading");
        try (TownHall hall = new TownHall(sources, keys, reader, now)) {
            List<Case> cases = new Town(today).cases();
            Catalogue catalogue = Catalogue.load();
            for (int i = 0; i < cases.size(); i++) {
                if (i % PROGRESS_EVERY == 0) {
                    progress.accept("Voorbeeldstad: " + i + " van " + cases.size() + " dossiers");
                }
                new Play(hall, catalogue, today, cases.get(i)).whole();
            }
            new RequestPlay(hall, today).whole();
            notes(hall, WorkingDays.onOrBefore(today));
            hall.inTransaction(entities -> entities.createNativeQuery(MARK).setParameter("day", today).executeUpdate());
            hall.commit();
            progress.accept("Voorbeeldstad: " + cases.size() + " van " + cases.size() + " dossiers");
        }
    }

    /** In the notes' own database at once: an interrupted load finds them there at the next. */
    private static void notes(TownHall hall, LocalDate day) {
        note(hall, day, Employee.wmo("wmo.consulent"), "Terugbellen over de proefplaatsing van de scootmobiel.", 12);
        note(hall, day, Employee.wmo("wmo.consulent"), "Vragen of de buurvrouw bij het gesprek mag zijn.", 5);
        note(hall, day, Employee.jeugd("jeugd.consulent"), "Volgende keer eerst met het kind alleen praten.", 9);
    }

    private static void note(TownHall hall, LocalDate day, Employee author, String text, int days) {
        hall.as(author, Play.moment(day, 9), () -> {
            NoteService notes = hall.service(NoteService.class);
            if (notes.mine(null).stream().noneMatch(note -> note.text().equals(text))) {
                notes.write(new NoteDraft(text, days, null));
            }
        });
    }
}
