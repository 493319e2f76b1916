package nl.dossierwacht.intake.specimens;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Papers, cards and pictures that may be in a dossier and have something of an identity document: its words, its numbers, its shape. */
public enum OrdinaryKind {
    /** Asks to bring a passport. */
    LETTER_ABOUT_A_PASSPORT,
    /** Wants the number of an identity document. */
    FORM_ASKING_FOR_A_NUMBER,
    /** Filled in, with names, dates and a document's number. */
    FORM_FILLED_IN,
    /** Rows of dates and numbers. */
    TABLE,
    /** A bank card. */
    BANK_CARD,
    /** A card for public transport. */
    TRANSPORT_CARD,
    /** A member's card with a name and a date of birth. */
    MEMBER_CARD,
    /** The European card of a health insurer, with numbered fields. */
    HEALTH_CARD,
    /** A vehicle's registration card. */
    VEHICLE_CARD,
    /** An invoice. */
    INVOICE,
    /** A wage slip. */
    WAGE_SLIP,
    /** Account numbers. */
    ACCOUNT_LIST,
    /** A parcel's label with barcodes. */
    PARCEL_LABEL,
    /** An extract in several languages (held out). */
    CIVIL_STATUS_EXTRACT,
    /** A staff badge with a photograph. */
    BADGE,
    /** A boarding pass. */
    BOARDING_PASS,
    /** A floor plan. */
    DRAWING,
    /** A photograph without text. */
    PHOTOGRAPH,
    /** A page of a computer's code and ids. */
    CODES;

    private static final Color INK = new Color(25, 25, 30);

    /** One of them at 300 dots per inch, or a sheet at 200. */
    public BufferedImage draw(long seed) {
        Random random = new Random(seed * 131 + ordinal());
        Holder of = Holder.invented(random);
        return switch (this) {
            case LETTER_ABOUT_A_PASSPORT -> sheet(letter(of, random), random);
            case FORM_ASKING_FOR_A_NUMBER -> sheet(emptyForm(random), random);
            case FORM_FILLED_IN -> sheet(filledForm(of, random), random);
            case TABLE -> sheet(table(random), random);
            case INVOICE -> sheet(invoice(of, random), random);
            case WAGE_SLIP -> sheet(wages(of, random), random);
            case ACCOUNT_LIST -> sheet(accounts(random), random);
            case CIVIL_STATUS_EXTRACT -> sheet(extract(of), random);
            case CODES -> sheet(codes(random), random);
            case BANK_CARD -> card(random).title(5, 8, 3, "Voorbeeldbank").text(5, 28, 3, false, INK, "NL" + Holder.digits(random, 2) + " VBNK " + Holder.digits(random, 4) + " " + Holder.digits(random, 4) + " " + Holder.digits(random, 2))
                    .text(5, 38, 2, false, INK, of.given().toUpperCase(java.util.Locale.ROOT) + " " + of.surname().toUpperCase(java.util.Locale.ROOT)).text(5, 44, 1.8, false, INK, "PASNR " + Holder.digits(random, 3) + "   GELDIG TOT / VALID THRU " + Zone.date(of.expiry(), "MM/yy")).picture();
            case TRANSPORT_CARD -> card(random).title(5, 8, 3, "OV-chipkaart").text(5, 20, 2.4, false, INK, "3528 " + Holder.digits(random, 4) + " " + Holder.digits(random, 4) + " " + Holder.digits(random, 4)).portrait(62, 12, 18, 24)
                    .text(5, 30, 2, false, INK, of.given() + " " + of.surname()).text(5, 36, 1.8, false, INK, "geboortedatum " + Zone.date(of.birth(), "dd-MM-yyyy")).text(5, 42, 1.8, false, INK, "geldig t/m " + Zone.date(of.expiry(), "dd-MM-yyyy")).picture();
            case MEMBER_CARD -> card(random).title(5, 8, 2.6, "Zwemvereniging De Waterval").text(5, 20, 2, false, INK, "Lidnummer " + Holder.digits(random, 6)).text(5, 28, 2, false, INK, "Naam " + of.given() + " " + of.surname())
                    .text(5, 34, 2, false, INK, "Geboortedatum " + Zone.date(of.birth(), "dd-MM-yyyy")).text(5, 40, 2, false, INK, "Geldig tot " + Zone.date(of.expiry(), "dd-MM-yyyy")).picture();
            case HEALTH_CARD -> card(random).title(5, 7, 2, "EUROPESE ZIEKTEVERZEKERINGSKAART").numbered(5, 18, "3.", of.surname()).numbered(5, 25, "4.", of.given()).numbered(45, 25, "5.", Zone.date(of.birth(), "dd/MM/yyyy")).numbered(5, 33, "6.", of.personal())
                    .numbered(45, 33, "7.", "3311 - VOORBEELD").numbered(5, 42, "8.", "80528000" + Holder.digits(random, 12)).numbered(60, 42, "9.", Zone.date(of.expiry(), "dd/MM/yyyy")).picture();
            case VEHICLE_CARD -> card(random).title(5, 7, 2, "KENTEKENBEWIJS").text(45, 7, 1.4, false, INK, "Koninkrijk der Nederlanden  Europese Unie").numbered(5, 15, "A", Holder.letters(random, 2) + "-" + Holder.digits(random, 3) + "-X").numbered(5, 22, "C.1.1", of.surname())
                    .numbered(5, 29, "B", Zone.date(of.issue(), "dd-MM-yyyy")).numbered(5, 36, "I", Zone.date(of.issue(), "dd-MM-yyyy")).numbered(45, 36, "D.1", "VOLKSWAGEN").numbered(5, 43, "E", "WVWZZZ1KZ" + Holder.digits(random, 8)).picture();
            case PARCEL_LABEL -> barcode(card(random).title(5, 8, 3, "Pakketdienst").text(5, 16, 2, false, INK, of.given() + " " + of.surname()).text(5, 22, 2, false, INK, "Dorpsstraat " + random.nextInt(90) + ", 1234 AB " + of.town()), random)
                    .text(8, 50, 2, false, INK, "3S" + Holder.letters(random, 4) + Holder.digits(random, 9)).picture();
            case BADGE -> card(random).title(5, 8, 3, "Gemeente Voorbeeldstad").portrait(5, 14, 22, 28).text(32, 22, 2.4, false, INK, of.given() + " " + of.surname()).text(32, 30, 2, false, INK, "Personeelsnr. " + Holder.digits(random, 6)).text(32, 38, 2, false, INK, "Afdeling Wmo").picture();
            case BOARDING_PASS -> card(random).title(5, 8, 2.6, "BOARDING PASS").text(5, 18, 2, false, INK, of.surname().toUpperCase(java.util.Locale.ROOT) + "/" + of.given().toUpperCase(java.util.Locale.ROOT)).text(5, 26, 2, false, INK, "AMS  IZM   KL" + Holder.digits(random, 4) + "   " + Zone.date(of.issue(), "ddMMM"))
                    .text(5, 34, 2, false, INK, "SEAT " + random.nextInt(40) + "C  GATE B" + random.nextInt(30) + "  DOCS OK").text(5, 44, 1.6, false, INK, "M1" + of.surname().toUpperCase(java.util.Locale.ROOT).replace(' ', '/') + "  E" + Holder.letters(random, 6) + " AMSIZMKL " + Holder.digits(random, 12)).picture();
            case DRAWING -> drawing(random);
            case PHOTOGRAPH -> photograph(random);
        };
    }

    private static Face card(Random random) {
        return new Face(85.6, 54, new Color(190 + random.nextInt(60), 190 + random.nextInt(60), 190 + random.nextInt(60)), random);
    }

    private static Face barcode(Face face, Random random) {
        double x = 8;
        while (x < 76) {
            double wide = 0.2 + random.nextInt(4) * 0.2;
            face.band(x, 28, wide, 17, INK);
            x += wide + 0.2 + random.nextInt(3) * 0.2;
        }
        return face;
    }

    private static BufferedImage sheet(List<String> lines, Random random) {
        Face page = new Face(210, 297, new Color(250, 250, 248), new Random(1));
        page.band(0, 0, 210, 297, new Color(248, 248, 246));
        double size = 2 + random.nextDouble() * 0.6;
        double y = 30;
        for (String line : lines) {
            page.text(20 + random.nextInt(2), y, size, false, INK, line);
            y += size * 2.6;
        }
        return Spoiling.scaled(page.picture(), 200 / 300.0);
    }

    private static List<String> letter(Holder of, Random random) {
        return List.of("Gemeente Voorbeeldstad", "Postbus 100, 1000 AA Voorbeeldstad", "", Zone.date(of.issue(), "dd-MM-yyyy"), "", "Onderwerp: uw afspraak", "", "Beste " + of.surname() + ",", "",
                List.of("Neem uw paspoort, identiteitskaart of rijbewijs mee naar het gesprek.", "Kunt u een geldig identiteitsbewijs meenemen? Een kopie hoeft niet.", "Uw verblijfsdocument met nummer " + of.number() + " verloopt binnenkort.").get(random.nextInt(3)),
                "Uw nationaliteit en geboortedatum hebben wij overgenomen uit de basisregistratie.", "Ons kenmerk is " + Holder.letters(random, 2) + Holder.digits(random, 7) + ".", "Een paspoort of identiteitskaart (passport or identity card) vraagt u aan bij de balie.", "", "Met vriendelijke groet,", "burgemeester en wethouders");
    }

    private static List<String> emptyForm(Random random) {
        return List.of("Aanvraagformulier maatwerkvoorziening", "", "1. Uw gegevens", "Achternaam: ........................", "Voornamen: .........................", "Geboortedatum: ....................", "Geboorteplaats: ....................", "Nationaliteit: ......................", "Geslacht: man / vrouw", "",
                "2. Uw identiteitsbewijs", "Soort document: paspoort / identiteitskaart / rijbewijs / verblijfsdocument", "Documentnummer: ..................", "Geldig tot: ........................", random.nextBoolean() ? "Stuur geen kopie mee." : "Wij noteren alleen soort en nummer.", "", "3. Uw vraag", "4a. Wat wilt u bereiken?", "4b. Wat hebt u al geprobeerd?", "5. Handtekening");
    }

    private static List<String> filledForm(Holder of, Random random) {
        return List.of("Intake debt counselling / Aanmelding schuldhulp", "", "Naam / Name: " + of.surname(), "Voornamen / Given names: " + of.given(), "Geboortedatum / Date of birth: " + Zone.date(of.birth(), "dd-MM-yyyy"), "Adres: Dorpsstraat " + random.nextInt(99),
                "Identiteit vastgesteld met: " + (random.nextBoolean() ? "paspoort" : "identiteitskaart"), "Documentnummer: " + of.number(), "Geldig tot: " + Zone.date(of.expiry(), "dd-MM-yyyy"), "", "Schulden: ongeveer 14.000 euro bij zes schuldeisers", "Inkomen: 1.480 euro per maand", "Datum: " + Zone.date(of.issue(), "dd-MM-yyyy"));
    }

    private static List<String> table(Random random) {
        List<String> rows = new ArrayList<>(List.of("Overzicht van ritten", "Datum        Nummer        Code        Bedrag"));
        for (int i = 0; i < 40; i++) {
            rows.add("%02d%02d%02d    %s    %s    %d,%02d".formatted(random.nextInt(30), 1 + random.nextInt(12), 1 + random.nextInt(28), Holder.digits(random, 9), Holder.letters(random, 3) + Holder.digits(random, 4), random.nextInt(90), random.nextInt(100)));
        }
        return rows;
    }

    private static List<String> invoice(Holder of, Random random) {
        return List.of("Thuiszorg Voorbeeld B.V.", "Factuur " + Holder.digits(random, 8), "Debiteurnummer " + Holder.digits(random, 6) + "   Factuurdatum " + Zone.date(of.issue(), "dd-MM-yyyy"), "", "Hulp bij het huishouden, " + (4 + random.nextInt(20)) + " uur    EUR " + random.nextInt(900) + ",00", "Btw-nummer NL" + Holder.digits(random, 9) + "B01", "KvK " + Holder.digits(random, 8),
                "IBAN NL" + Holder.digits(random, 2) + "VBNK" + Holder.digits(random, 10), "Te betalen voor " + Zone.date(of.expiry(), "dd-MM-yyyy"), ">>>>>>>> " + Holder.digits(random, 16) + "+ " + Holder.digits(random, 12) + "< 11>");
    }

    private static List<String> wages(Holder of, Random random) {
        return List.of("Loonspecificatie november 2026", "Werkgever: Schoonmaak Voorbeeld", "Naam: " + of.surname() + ", " + of.given(), "Geboortedatum: " + Zone.date(of.birth(), "dd-MM-yyyy") + "   BSN: " + of.personal(), "Datum in dienst: " + Zone.date(of.issue(), "dd-MM-yyyy") + "   Personeelsnummer: " + Holder.digits(random, 5), "Brutoloon    2.0" + Holder.digits(random, 2) + ",00", "Loonheffing   -2" + Holder.digits(random, 2) + ",00",
                "Nettoloon    1.7" + Holder.digits(random, 2) + ",00", "Nationaliteit: Nederlandse   Geslacht: " + (of.woman() ? "V" : "M"));
    }

    private static List<String> accounts(Random random) {
        List<String> rows = new ArrayList<>(List.of("Schuldeisers en rekeningen"));
        for (int i = 0; i < 30; i++) {
            rows.add("NL%s%s%s    kenmerk %s<%s".formatted(Holder.digits(random, 2), Holder.letters(random, 4), Holder.digits(random, 10), Holder.digits(random, 6), Holder.letters(random, 3)));
        }
        return rows;
    }

    private static List<String> extract(Holder of) {
        return List.of("Uittreksel uit de geboorteakte", "Extrait de l'acte de naissance / Extract of the record of a birth", "", "4 Datum van geboorte / Date de naissance / Date of birth    " + Zone.date(of.birth(), "dd MM yyyy"), "5 Naam / Nom / Name    " + of.surname(), "6 Voornamen / Prénoms / Forenames    " + of.given(), "7 Geslacht / Sexe / Sex    " + (of.woman() ? "F" : "M"),
                "8 Naam van de vader / Nom du père / Name of the father    Exemplar", "Datum van afgifte, handtekening en zegel / Date de délivrance, signature, sceau    " + Zone.date(of.issue(), "dd MM yyyy"));
    }

    private static List<String> codes(Random random) {
        List<String> rows = new ArrayList<>(List.of("Uitvoer van het systeem"));
        for (int i = 0; i < 30; i++) {
            rows.add("<<" + Holder.letters(random, 8) + "<<" + Holder.digits(random, 6) + ">> if (a<b && c<<2 < " + Holder.digits(random, 7) + ") " + Holder.letters(random, 5) + "<" + Holder.letters(random, 6) + ">");
        }
        return rows;
    }

    private static BufferedImage drawing(Random random) {
        Face plan = new Face(120, 90, new Color(248, 248, 246), random);
        for (int i = 0; i < 14; i++) {
            boolean upright = random.nextBoolean();
            plan.band(random.nextInt(100), random.nextInt(75), upright ? 0.8 : 10 + random.nextInt(30), upright ? 10 + random.nextInt(30) : 0.8, INK);
        }
        for (String room : List.of("woonkamer", "keuken", "slaapkamer 1", "badkamer", "hal")) {
            plan.text(10 + random.nextInt(80), 10 + random.nextInt(70), 2.2, false, INK, room).text(10 + random.nextInt(80), 10 + random.nextInt(70), 1.8, false, INK, (200 + random.nextInt(500)) + " cm");
        }
        return plan.picture();
    }

    private static BufferedImage photograph(Random random) {
        Face room = new Face(100, 75, new Color(120 + random.nextInt(100), 110 + random.nextInt(100), 100 + random.nextInt(90)), random);
        for (int i = 0; i < 60; i++) {
            room.band(random.nextInt(95), random.nextInt(70), 1 + random.nextInt(25), 1 + random.nextInt(20), new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
        }
        return room.portrait(random.nextInt(70), random.nextInt(40), 18, 24).picture();
    }
}
