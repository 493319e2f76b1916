package nl.dossierwacht.suspicion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.time.DutchDay;

/** A weighing and a message as they are kept and read; in Dutch, as the dossier is. */
final class WeighingWords {

    private WeighingWords() {
    }

    /** The weighing, with what was chosen. */
    static String of(Weighing weighing, Optional<Report> report) {
        StringBuilder words = new StringBuilder();
        part(words, "Wat is gezien of gehoord", weighing.seen());
        part(words, "Wat er voor de inwoner op het spel staat", weighing.interests());
        part(words, "De vertrouwensband", weighing.trust());
        part(words, "De beroepscode", weighing.boundByCode() ? weighing.code() : "De professional is niet aan een beroepscode gebonden.");
        part(words, "Wat er anders kan", weighing.alternatives());
        part(words, "De keuze", report.map(WeighingWords::chosen).orElse("Niet gemeld."));
        return words.toString().strip();
    }

    private static String chosen(Report report) {
        return "Gemeld aan handhaving van de Participatiewet" + (report.named() ? ", met naam en wet van wie meldde." : ", zonder naam en wet van wie meldde.")
                + '\n' + facts(report.facts())
                + report.tellLater().map(day -> "De inwoner hoort het uiterlijk op " + DutchDay.of(day) + ". Waarom niet eerder: " + report.whyLater())
                        .orElse("De inwoner weet van de melding.");
    }

    /** What enforcement reads. */
    static String message(Report report, Law law, String employee, LocalDate on) {
        StringBuilder words = new StringBuilder();
        part(words, "Wat is gemeld op " + DutchDay.of(on), facts(report.facts()).strip());
        part(words, "Van wie", report.named()
                ? "Van " + employee + ", bij het uitvoeren van " + called(law) + ". Het dossier daar is niet open voor handhaving."
                : "Van een medewerker van de gemeente. Naam en wet zijn niet genoemd.");
        return words.toString().strip();
    }

    private static String facts(List<SignalFact> facts) {
        StringBuilder lines = new StringBuilder();
        facts.forEach(fact -> lines.append("- ").append(fact.kind().dutch()).append(": ").append(fact.seen()).append('\n'));
        return lines.toString();
    }

    private static String called(Law law) {
        return switch (law) {
            case WMO -> "de Wmo";
            case JEUGDWET -> "de Jeugdwet";
            case WGS -> "de Wet gemeentelijke schuldhulpverlening";
            case PARTICIPATIEWET -> "de Participatiewet";
            case NONE -> "een taak van de gemeente";
        };
    }

    private static void part(StringBuilder words, String heading, String text) {
        words.append(heading).append('\n').append(text).append("\n\n");
    }
}
