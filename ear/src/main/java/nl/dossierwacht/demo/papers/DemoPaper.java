package nl.dossierwacht.demo.papers;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import nl.dossierwacht.intake.specimens.Specimens;

/**
 * A paper that somebody hands in.
 *
 * @param title as its file is called
 * @param kind in the catalogue
 */
public record DemoPaper(String title, String kind, String mediaType, byte[] content) {

    private static final String PDF = "application/pdf";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));
    private static final List<String> FIRMS = List.of("Thuiswerk Voorbeeld B.V.", "Zorgwinkel De Proef", "Aannemer Schijn en Zoon", "Hulpmiddelen Fictief");
    private static final List<String> EMPLOYERS = List.of("Bakkerij Verzonnen", "Schoonmaakbedrijf Denkbeeld", "Transport Schets B.V.");

    /**
     * What the paper is about.
     *
     * @param name of the resident, as on an envelope
     * @param subject of the request
     * @param seed makes two papers of one kind differ
     */
    public record About(String name, LocalDate born, String subject, LocalDate on, long seed) {

        private String day() {
            return DAY.format(on);
        }

        private int between(int least, int most) {
            return new Random(seed).nextInt(least, most);
        }

        private <T> T oneOf(List<T> choices) {
            return choices.get(new Random(seed).nextInt(choices.size()));
        }
    }

    /**
     * Draws a paper.
     *
     * @param what form, quote, bank, pay, plan, rent, mail, photo, stairs, bathroom or floorplan
     */
    public static DemoPaper draw(String what, About about) {
        return switch (what) {
            case "form" -> new DemoPaper("Aanvraagformulier " + about.subject() + ".pdf", "aanvraag", PDF, form(about));
            case "quote" -> new DemoPaper("Offerte " + about.oneOf(FIRMS) + ".pdf", "offerte", PDF, quote(about));
            case "bank" -> new DemoPaper("Rekeningafschrift.pdf", "bankafschrift", PDF, bank(about));
            case "pay" -> new DemoPaper("Loonstrook.pdf", "loonstrook", PDF, pay(about));
            case "plan" -> new DemoPaper("Persoonlijk plan.docx", "plan", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", plan(about));
            case "rent" -> new DemoPaper("Huurovereenkomst.pdf", "overeenkomst", PDF, rent(about));
            case "mail" -> new DemoPaper("E-mail over " + about.subject() + ".txt", "correspondentie", "text/plain", mail(about));
            case "photo" -> new DemoPaper("Foto van het huis.jpg", "correspondentie", "image/jpeg", Specimens.jpeg(Drawings.bathroom(~about.seed()), 0.6f));
            case "stairs" -> new DemoPaper("Foto van de trap.jpg", "correspondentie", "image/jpeg", Specimens.jpeg(Drawings.stairs(about.seed()), 0.75f));
            case "bathroom" -> new DemoPaper("Foto van de badkamer.jpg", "correspondentie", "image/jpeg", Specimens.jpeg(Drawings.bathroom(about.seed()), 0.75f));
            case "floorplan" -> new DemoPaper("Plattegrond.png", "correspondentie", "image/png", Specimens.png(Drawings.floorPlan(about.seed())));
            default -> throw new IllegalArgumentException("no such paper: " + what);
        };
    }

    private static byte[] form(About about) {
        return new Sheet("Gemeente Voorbeeldstad", new Color(9, 84, 99), "Aanvraag")
                .row("Naam", about.name()).row("Geboortedatum", DAY.format(about.born())).row("Datum van de aanvraag", about.day()).row("U vraagt", about.subject())
                .heading("Waarom vraagt u dit aan?").text("Ik red het niet meer zoals het nu gaat en heb geen andere manier gevonden. Ik vertel er graag meer over in een gesprek.")
                .heading("Wie kan u helpen?").text("Mijn familie helpt waar het kan, maar niet elke dag.")
                .heading("Ondertekening").text("Alles op dit formulier is waar. Voorbeeldstad, " + about.day()).pdf();
    }

    private static byte[] quote(About about) {
        int price = about.between(350, 6200);
        return new Sheet(about.oneOf(FIRMS), new Color(122, 62, 16), "Offerte " + about.between(1000, 9999))
                .row("Voor", about.name()).row("Datum", about.day()).row("Betreft", about.subject())
                .heading("Prijs").amount("Levering", euros(price * 100)).amount("Montage en uitleg", euros(price * 18)).amount("Btw 21%", euros(price * 118 * 21 / 100))
                .amount("Totaal", euros(price * 118 + price * 118 * 21 / 100))
                .text("Deze offerte geldt drie maanden. De levertijd is vier weken na opdracht.").pdf();
    }

    private static byte[] bank(About about) {
        int start = about.between(200, 90_000);
        return new Sheet("Voorbeeldbank", new Color(24, 60, 120), "Rekeningafschrift " + about.on().getMonthValue())
                .row("Rekening", "NL91 ABNA 0417 1643 00").row("Op naam van", about.name()).row("Datum", about.day())
                .heading("Mutaties").amount("Vorig saldo", euros(start)).amount("Huur", "- " + euros(61_250)).amount("Energie", "- " + euros(14_200 + about.between(0, 4000)))
                .amount("Supermarkt", "- " + euros(5_000 + about.between(0, 4000))).amount("Bijschrijving", "+ " + euros(128_000 + about.between(0, 30_000)))
                .amount("Nieuw saldo", euros(start + 40_000)).pdf();
    }

    private static byte[] pay(About about) {
        int gross = about.between(90_000, 240_000);
        return new Sheet(about.oneOf(EMPLOYERS), new Color(70, 70, 84), "Loonspecificatie").row("Werknemer", about.name()).row("Datum", about.day())
                .heading("Loon").amount("Brutoloon", euros(gross)).amount("Loonheffing", "- " + euros(gross / 6)).amount("Pensioenpremie", "- " + euros(gross / 25))
                .amount("Uitbetaald", euros(gross - gross / 6 - gross / 25)).pdf();
    }

    private static byte[] rent(About about) {
        return new Sheet("Woonstichting De Proeftuin", new Color(38, 92, 56), "Huurovereenkomst").row("Huurder", about.name()).row("Ingangsdatum", about.day())
                .heading("Wat wordt verhuurd").text("Een woning met drie kamers, keuken en berging in Voorbeeldstad.")
                .heading("Huurprijs").amount("Kale huur per maand", euros(about.between(48_000, 79_000))).amount("Servicekosten", euros(about.between(1_500, 6_000)))
                .text("De huurder betaalt voor de eerste dag van de maand.").pdf();
    }

    private static byte[] plan(About about) {
        return WordFile.of(List.of("Persoonlijk plan", "Van " + about.name() + ", " + about.day(), "Wat ik zelf doe: koken, boodschappen in de buurt en bellen met familie.",
                "Wat mijn familie doet: op zaterdag de grote boodschappen en de tuin.", "Wat ik vraag: " + about.subject() + ".",
                "Hoe ik weet dat het helpt: ik slaap beter en ben minder afhankelijk van anderen."));
    }

    private static byte[] mail(About about) {
        return """
                Van: %s
                Aan: Gemeente Voorbeeldstad
                Datum: %s
                Onderwerp: %s

                Goedemorgen,

                Zoals afgesproken bevestig ik wat wij bespraken. Ik ben op dinsdag en donderdag thuis; bel gerust van tevoren.
                Als er nog iets nodig is, hoor ik het graag.

                Met vriendelijke groet,
                %s
                """.formatted(about.name(), about.day(), about.subject(), about.name()).getBytes(StandardCharsets.UTF_8);
    }

    private static String euros(int cents) {
        return "\u20ac " + String.format(Locale.forLanguageTag("nl"), "%,.2f", cents / 100.0);
    }
}
