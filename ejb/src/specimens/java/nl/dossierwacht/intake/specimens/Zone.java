package nl.dossierwacht.intake.specimens;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import nl.dossierwacht.intake.gate.CheckDigit;

/** Machine readable zones with right check digits (ICAO 9303, the line of a Dutch driving licence, the older French card). */
final class Zone {

    private static final DateTimeFormatter SIX = DateTimeFormatter.ofPattern("yyMMdd");

    private Zone() {
    }

    static List<String> card(String type, String state, Holder holder) {
        String first = filled(type + state + checked(holder.number()), 30);
        String second = filled(checked(SIX.format(holder.birth())) + sex(holder) + checked(SIX.format(holder.expiry())) + state, 29);
        second += CheckDigit.of(first.substring(5) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18, 29));
        return List.of(first, second, filled(name(holder), 30));
    }

    static List<String> passport(String state, Holder holder) {
        return List.of(filled("P<" + state + name(holder), 44), second(state, holder, 43));
    }

    static List<String> olderCard(String type, String state, Holder holder) {
        return List.of(filled(type + state + name(holder), 36), second(state, holder, 35));
    }

    static List<String> frenchCard(Holder holder, Random random) {
        String issue = DateTimeFormatter.ofPattern("yyMM").format(holder.issue());
        String second = checked(issue + Holder.digits(random, 8)) + filled(plain(holder.given()).replace("<", "<<"), 14) + checked(SIX.format(holder.birth())) + sex(holder);
        String first = filled("IDFRA" + plain(holder.surname()), 30) + Holder.digits(random, 6);
        return List.of(first, second + CheckDigit.of(first + second));
    }

    static String licence(Holder holder, Random random) {
        String line = "D1NLD1" + Holder.digits(random, 10) + Holder.digits(random, 3) + Holder.letters(random, 2) + Holder.digits(random, 2) + Holder.letters(random, 1)
                + Holder.digits(random, 2) + Holder.letters(random, 2) + Holder.digits(random, 1);
        return line + CheckDigit.of(line);
    }

    private static String second(String state, Holder holder, int length) {
        String line = filled(checked(holder.number()) + state + checked(SIX.format(holder.birth())) + sex(holder) + checked(SIX.format(holder.expiry())), length);
        return line + CheckDigit.of(line.substring(0, 10) + line.substring(13, 20) + line.substring(21));
    }

    private static String checked(String field) {
        return field + CheckDigit.of(field);
    }

    private static String sex(Holder holder) {
        return holder.woman() ? "F" : "M";
    }

    private static String name(Holder holder) {
        return plain(holder.surname()) + "<<" + plain(holder.given());
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "<");
    }

    private static String filled(String line, int length) {
        return line.length() > length ? line.substring(0, length) : line + "<".repeat(length - line.length());
    }

    /** A date as the documents print it. */
    static String date(LocalDate date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date).toUpperCase(Locale.ROOT);
    }
}
