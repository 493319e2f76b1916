package nl.dossierwacht.web.text;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Texts with something filled in, dates and terms, in the language of who looks. */
@Named("say")
@ApplicationScoped
public class Say {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int SOON = 3;

    @Inject
    Clock clock;

    /** The text of a key with its gaps filled; numbers as they are, dates as people write them. */
    public String text(String key, Object... filling) {
        Object[] shown = new Object[filling.length];
        for (int i = 0; i < filling.length; i++) {
            shown[i] = filling[i] instanceof LocalDate date ? date(date) : filling[i];
        }
        return new MessageFormat(bundle().getString(key), locale()).format(shown);
    }

    /** As in 23 november 2026. */
    public String date(LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(date);
    }

    /** As in 23 november. */
    public String day(LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ofPattern("d MMMM", locale()).format(date);
    }

    /** As in november. */
    public String month(LocalDate date) {
        return DateTimeFormatter.ofPattern("LLLL", locale()).format(date);
    }

    /** As in maandag 23 november 2026. */
    public String weekday(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale()).format(date);
    }

    /** As in 23 november 2026, 14:05. */
    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale()).format(at.atZone(HERE));
    }

    /** As in 14:05. */
    public String clock(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", locale()).format(at.atZone(HERE));
    }

    /** The day on which a moment was here. */
    public LocalDate on(Instant at) {
        return LocalDate.ofInstant(at, HERE);
    }

    /** What is left of a term, as in "nog 5 dagen". */
    public String left(LocalDate due) {
        long days = ChronoUnit.DAYS.between(today(), due);
        if (days == 0) {
            return bundle().getString("term.today");
        }
        if (days < 0) {
            return days == -1 ? bundle().getString("term.late.one") : text("term.late", -days);
        }
        return days == 1 ? bundle().getString("term.left.one") : text("term.left", days);
    }

    /** What is left of a term, with its last day: "nog 5 dagen (28 november)". */
    public String due(LocalDate due) {
        return left(due) + " (" + day(due) + ")";
    }

    /** How urgent a term is, as the tag's tone: stop, warn or nothing. */
    public String tone(LocalDate due) {
        long days = ChronoUnit.DAYS.between(today(), due);
        return days <= 0 ? "stop" : days <= SOON ? "warn" : "";
    }

    /** A size as people say it: 12 kB, 3,4 MB. */
    public String size(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1000) + " kB" : String.format(locale(), "%.1f MB", bytes / 1_000_000.0);
    }

    /** The day that it is here. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }

    /** The hour that it is here. */
    public int hour() {
        return clock.instant().atZone(HERE).getHour();
    }

    private static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null ? Locale.forLanguageTag("nl") : faces.getViewRoot().getLocale();
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(Texts.class.getName(), locale());
    }
}
