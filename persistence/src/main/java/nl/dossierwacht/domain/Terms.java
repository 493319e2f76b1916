package nl.dossierwacht.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/**
 * Terms of law, as pure functions of dates. A term that ends on a Saturday, Sunday or general holiday runs to the end of
 * the next working day (Algemene termijnenwet 1 and 3).
 */
public final class Terms {

    private Terms() {
    }

    /** The last day of a term of months from a day; a day that the last month lacks becomes its last day (AVG 12 lid 3). */
    public static LocalDate monthsFrom(LocalDate receipt, int months) {
        return workingDayFrom(receipt.plusMonths(months));
    }

    /** The last day of a term of weeks from a day. */
    public static LocalDate weeksFrom(LocalDate receipt, int weeks) {
        return workingDayFrom(receipt.plusWeeks(weeks));
    }

    /** When the day is over that it is now, however many hours it has: what is open for today ends then. */
    public static Instant midnightAfter(Instant now, ZoneId here) {
        return LocalDate.ofInstant(now, here).plusDays(1).atStartOfDay(here).toInstant();
    }

    /** The day itself if it is a working day, else the next that is. */
    public static LocalDate workingDayFrom(LocalDate day) {
        LocalDate next = day;
        while (isRestDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Whether a term can't end on the day: weekend or general holiday (Algemene termijnenwet 3 lid 1). */
    public static boolean isRestDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || isGeneralHoliday(day);
    }

    private static boolean isGeneralHoliday(LocalDate day) {
        LocalDate easter = easterSunday(day.getYear());
        return day.equals(LocalDate.of(day.getYear(), Month.JANUARY, 1))
                || day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39))
                || day.equals(easter.plusDays(50))
                || day.equals(kingsDay(day.getYear()))
                || day.equals(LocalDate.of(day.getYear(), Month.MAY, 5))
                || day.equals(LocalDate.of(day.getYear(), Month.DECEMBER, 25))
                || day.equals(LocalDate.of(day.getYear(), Month.DECEMBER, 26));
    }

    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter of the Gregorian calendar: the Sunday after the ecclesiastical full moon, by its golden number and epact. */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int fromMarch = moon - weekday;
        int month = 3 + (fromMarch + 40) / 44;
        return LocalDate.of(year, month, fromMarch + 28 - 31 * (month / 4));
    }
}
