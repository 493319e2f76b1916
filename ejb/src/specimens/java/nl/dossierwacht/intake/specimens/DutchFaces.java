package nl.dossierwacht.intake.specimens;

import java.awt.Color;
import java.util.List;
import java.util.Random;

/** Sides of Dutch documents, with the labels that the real ones carry and invented people. */
final class DutchFaces {

    private static final double WIDE = 85.6;
    private static final double HIGH = 54;
    private static final Color EUROPE = new Color(20, 60, 150);

    private DutchFaces() {
    }

    static Face passport(Holder of, Random random) {
        Face face = new Face(125, 88, new Color(228, 232, 238), random);
        face.title(6, 6, 2, "KONINKRIJK DER NEDERLANDEN").title(60, 6, 1.5, "KINGDOM OF THE NETHERLANDS  ROYAUME DES PAYS-BAS").title(6, 11, 2.2, "paspoort / passport / passeport");
        face.portrait(6, 15, 30, 40);
        face.field(40, 15, "type/type/type", "P").field(58, 15, "code/code/code", "NLD").field(85, 15, "paspoortnummer/passport no./n° du passeport", of.number());
        face.field(40, 22, "1. naam/surname/nom", of.surname()).field(40, 29, "2. voornamen/given names/prénoms", of.given());
        face.field(40, 36, "3. nationaliteit/nationality/nationalité", "Nederlandse").field(85, 36, "4. geboortedatum/date of birth/date de naissance", Zone.date(of.birth(), "dd MMM/MMM yyyy"));
        face.field(40, 43, "5. geboorteplaats/place of birth/lieu de naissance", of.place()).field(85, 43, "6. geslacht/sex/sexe", of.woman() ? "V/F" : "M/M");
        face.field(40, 50, "8. datum van afgifte/date of issue/date de délivrance", Zone.date(of.issue(), "dd MMM/MMM yyyy")).field(85, 50, "7. lengte/height/taille", "1,75 m");
        face.field(40, 57, "9. geldig tot/date of expiry/date d'expiration", Zone.date(of.expiry(), "dd MMM/MMM yyyy")).field(85, 57, "10. autoriteit/authority/autorité", "Burg. van " + of.town());
        return face.text(8, 60, 1.1, false, EUROPE, "handtekening/signature").signature(8, 65);
    }

    static Face passportHeld(Holder of, Random random) {
        Face face = new Face(125, 88, new Color(236, 228, 224), random);
        face.title(45, 7, 1.8, "Koninkrijk der Nederlanden").title(45, 11, 1.3, "Royaume des Pays-Bas").title(45, 14.5, 1.3, "Kingdom of the Netherlands").title(8, 9, 2.6, "PASPOORT");
        face.portrait(8, 18, 32, 42);
        face.field(45, 19, "Soort/Type/Type", "PB").field(60, 19, "Land/Country/Pays", "NLD").field(88, 19, "Documentnr./Document no./No du document", of.number());
        face.field(45, 26, "Achternaam / Surname / Nom", of.surname()).field(45, 33, "Voornamen / Given names / Prénoms", of.given());
        face.field(45, 40, "Geboren / Date of birth / Date de naissance", Zone.date(of.birth(), "dd MMM yyyy")).field(90, 40, "te / Place of birth / Lieu de naissance", of.place());
        face.field(45, 47, "Persoonsnummer / Personal no. / No. personnel", of.personal()).field(90, 47, "Lengte / Height / Taille", "1,81 m");
        face.field(45, 54, "Afgegeven / Date of issue / Date de délivrance", Zone.date(of.issue(), "dd MMM yyyy")).field(90, 54, "Geldig tot / Date of expiry / Date d'expiration", Zone.date(of.expiry(), "dd MMM yyyy"));
        return face.field(45, 61, "Instantie / Authority / Autorité", "Burgemeester van " + of.town());
    }

    static Face cardFront(Holder of, Random random) {
        Face face = new Face(WIDE, HIGH, new Color(226, 234, 236), random);
        face.band(3, 3, 11, 7.5, EUROPE).text(5, 8, 2.4, true, Color.WHITE, "NL").title(17, 5.5, 1.5, "KONINKRIJK DER NEDERLANDEN  KINGDOM OF THE NETHERLANDS");
        face.title(17, 10, 1.9, "IDENTITEITSKAART  IDENTITY CARD  CARTE D'IDENTITÉ").portrait(3, 13, 25, 33);
        face.field(31, 14, "naam/surname/nom", of.surname()).field(31, 20, "voornamen/given names/prénoms", of.given());
        face.field(31, 26, "geslacht/sex/sexe", of.woman() ? "V/F" : "M/M").field(50, 26, "nationaliteit/nationality/nationalité", "Nederlandse");
        face.field(31, 32, "geboortedatum/date of birth/date de naissance", Zone.date(of.birth(), "dd MM yyyy"));
        return face.field(31, 38, "documentnummer/document no./no. document", of.number()).field(31, 44, "geldig tot/date of expiry/date d'expiration", Zone.date(of.expiry(), "dd MM yyyy")).signature(66, 47);
    }

    static Face cardFrontHeld(Holder of, Random random) {
        Face face = new Face(WIDE, HIGH, new Color(234, 230, 214), random);
        face.title(4, 6, 2.1, "NEDERLANDSE IDENTITEITSKAART").title(4, 9.5, 1.3, "Koninkrijk der Nederlanden · Europese Unie").portrait(60, 12, 22, 29);
        face.field(4, 13, "Naam / Name / Nom", of.surname()).field(4, 19, "Voornamen / Given names / Prénoms", of.given()).field(4, 25, "Geboortedatum / Date of birth", Zone.date(of.birth(), "dd MMM yyyy"));
        face.field(34, 25, "Geboorteplaats / Place of birth", of.place()).field(4, 31, "Nationaliteit / Nationality", "Nederlandse").field(34, 31, "Lengte / Height", "1,68 m");
        return face.field(4, 37, "Afgegeven / Issued", Zone.date(of.issue(), "dd MMM yyyy")).field(34, 37, "Geldig tot / Valid until", Zone.date(of.expiry(), "dd MMM yyyy")).field(4, 44, "Nr.", of.number());
    }

    static Face cardBack(Holder of, Random random) {
        Face face = new Face(WIDE, HIGH, new Color(230, 232, 236), random);
        face.field(4, 5, "persoonsnummer/personal no./no. personnel", of.personal()).field(4, 12, "geboorteplaats/place of birth/lieu de naissance", of.place());
        face.field(45, 5, "datum van afgifte/date of issue/date de délivrance", Zone.date(of.issue(), "dd MM yyyy")).field(45, 12, "autoriteit/authority/autorité", "Burg. van " + of.town());
        return face.field(4, 19, "lengte/height/taille", "1,72 m").zone(Zone.card("I<", "NLD", of));
    }

    static Face cardBackHeld(Holder of, Random random) {
        Face face = new Face(WIDE, HIGH, new Color(236, 226, 226), random);
        face.text(4, 6, 1.3, false, EUROPE, "Deze kaart is eigendom van de Staat der Nederlanden").field(4, 10, "BSN", of.personal()).portrait(66, 4, 14, 18);
        return face.field(30, 10, "Instantie / Authority", "Burgemeester van " + of.town()).zone(Zone.card("I<", "NLD", of));
    }

    static Face licenceFront(Holder of, Random random) {
        Face face = new Face(WIDE, HIGH, new Color(240, 222, 226), random);
        face.band(3, 3, 11, 8, EUROPE).text(5.5, 8.5, 2.6, true, Color.WHITE, "NL").title(30, 7, 3, "RIJBEWIJS").title(58, 5.5, 1.2, "KONINKRIJK DER NEDERLANDEN").text(58, 8.5, 1.1, false, EUROPE, "Driving licence  Permis de conduire");
        face.portrait(3, 14, 23, 30).numbered(30, 14, "1.", of.surname()).numbered(30, 19, "2.", of.given()).numbered(30, 24, "3.", Zone.date(of.birth(), "dd.MM.yyyy") + "  " + of.place());
        face.numbered(30, 29, "4a.", Zone.date(of.issue(), "dd.MM.yyyy")).numbered(58, 29, "4c.", "Gemeente " + of.town()).numbered(30, 34, "4b.", Zone.date(of.expiry(), "dd.MM.yyyy"));
        return face.numbered(30, 39, "5.", Holder.digits(random, 10)).numbered(30, 45, "7.", "").signature(36, 45).numbered(30, 51, "9.", "AM/B/BE");
    }

    static Face licenceFrontHeld(Holder of, Random random) {
        Face face = new Face(WIDE, HIGH, new Color(236, 226, 234), random);
        face.title(4, 7, 2.4, "Rijbewijs").text(32, 6, 1.2, false, EUROPE, "Nederland   Europese Unie   Führerschein   Permis de conduire").portrait(62, 11, 20, 27);
        face.numbered(4, 14, "1", of.surname()).numbered(4, 19, "2", of.given()).numbered(4, 24, "3", Zone.date(of.birth(), "dd-MM-yyyy") + ", " + of.place());
        face.numbered(4, 29, "4a", Zone.date(of.issue(), "dd-MM-yyyy")).numbered(32, 29, "4b", Zone.date(of.expiry(), "dd-MM-yyyy")).numbered(4, 34, "4c", "RDW / " + of.town());
        return face.numbered(4, 39, "5", Holder.digits(random, 10)).numbered(4, 49, "9", "A B").signature(60, 45);
    }

    static Face licenceBack(Holder of, Random random) {
        Face face = new Face(WIDE, HIGH, new Color(238, 226, 230), random);
        face.text(28, 4, 1.2, false, EUROPE, "9.").text(42, 4, 1.2, false, EUROPE, "10.").text(56, 4, 1.2, false, EUROPE, "11.").text(72, 4, 1.2, false, EUROPE, "12.");
        double y = 7.5;
        for (String category : List.of("AM", "A1", "A2", "A", "B", "BE", "C", "CE", "D", "T")) {
            boolean held = category.equals("AM") || category.equals("B");
            face.text(28, y, 1.3, false, new Color(20, 20, 25), category);
            face.text(40, y, 1.3, false, new Color(20, 20, 25), held ? Zone.date(of.issue(), "dd.MM.yy") : "--.--.--").text(54, y, 1.3, false, new Color(20, 20, 25), held ? Zone.date(of.expiry(), "dd.MM.yy") : "--.--.--");
            y += 3.2;
        }
        return face.text(3, 8, 1.1, false, EUROPE, "1. Naam 2. Voornamen").text(3, 11, 1.1, false, EUROPE, "3. Geboortedatum en -plaats").text(3, 14, 1.1, false, EUROPE, "4a. Afgiftedatum 4b. Geldig tot")
                .text(3, 17, 1.1, false, EUROPE, "4c. Afgegeven door 5. Nummer").text(3, 20, 1.1, false, EUROPE, "9. Categorie 12. Beperking").zoneLine(4.7, 50, Zone.licence(of, random));
    }

    static Face residenceFront(Holder of, Random random) {
        Face face = new Face(WIDE, HIGH, new Color(222, 234, 228), random);
        face.title(4, 6, 2.2, "VERBLIJFSTITEL").title(36, 6, 1.6, "RESIDENCE PERMIT").text(66, 6, 1.8, true, EUROPE, "NLD").portrait(4, 12, 24, 32).field(31, 12, "naam/name", of.surname() + ", " + of.given());
        face.field(31, 19, "geldig tot/valid until", Zone.date(of.expiry(), "dd-MM-yyyy")).field(58, 19, "documentnummer", of.number()).field(31, 26, "plaats en datum van afgifte", of.town() + " " + Zone.date(of.issue(), "dd-MM-yyyy"));
        return face.field(31, 33, "soort titel/type of permit", random.nextBoolean() ? "ASIEL BEPAALDE TIJD" : "REGULIER ONBEPAALDE TIJD").field(31, 40, "opmerkingen/remarks", "ARBEID VRIJ TOEGESTAAN").signature(60, 48);
    }

    static Face residenceFrontHeld(Holder of, Random random) {
        Face face = new Face(WIDE, HIGH, new Color(228, 228, 240), random);
        face.title(24, 6, 1.9, "VERBLIJFSVERGUNNING / RESIDENCE PERMIT").band(4, 3, 14, 9, EUROPE).text(7, 9, 2.4, true, Color.WHITE, "NL").portrait(4, 14, 24, 32);
        face.field(31, 11, "Achternaam / Surname", of.surname()).field(31, 17, "Voornamen / Forenames", of.given()).field(31, 23, "Geslacht / Sex", of.woman() ? "V" : "M").field(45, 23, "Nationaliteit / Nationality", "SYR");
        face.field(31, 29, "Geboortedatum / Date of birth", Zone.date(of.birth(), "dd MM yyyy")).field(31, 35, "Soort vergunning / Type of permit", "EU LANGDURIG INGEZETENE");
        return face.field(31, 41, "Geldig tot / Card expiry", Zone.date(of.expiry(), "dd MM yyyy")).field(31, 47, "Opmerkingen / Remarks", "ARBEID TOEGESTAAN");
    }

    static Face residenceBack(Holder of, Random random) {
        Face face = new Face(WIDE, HIGH, new Color(226, 236, 230), random);
        face.field(4, 5, "geboortedatum en -plaats/date and place of birth", Zone.date(of.birth(), "dd-MM-yyyy") + " " + of.place()).field(4, 12, "nationaliteit/nationality", "MAROKKAANSE").field(45, 12, "geslacht/sex", of.woman() ? "V" : "M");
        return face.field(4, 19, "V-nummer", Holder.digits(random, 10)).zone(Zone.card("IR", "NLD", of));
    }
}
