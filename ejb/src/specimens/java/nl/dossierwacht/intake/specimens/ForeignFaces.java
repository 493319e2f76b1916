package nl.dossierwacht.intake.specimens;

import java.awt.Color;
import java.util.List;
import java.util.Random;

/** Passports and cards of other states, each with its own languages. */
enum ForeignFaces {

    GERMAN("D<<", "BUNDESREPUBLIK DEUTSCHLAND", "REISEPASS PASSPORT PASSEPORT", "PERSONALAUSWEIS  IDENTITY CARD  CARTE D'IDENTITÉ", "DEUTSCH", "dd.MM.yyyy",
            "Name/Surname/Nom", "Vornamen/Given names/Prénoms", "Geburtsdatum/Date of birth/Date de naissance", "Geburtsort/Place of birth/Lieu de naissance",
            "Staatsangehörigkeit/Nationality/Nationalité", "Geschlecht/Sex/Sexe", "Ausstellungsdatum/Date of issue/Date de délivrance", "Gültig bis/Date of expiry/Date d'expiration", "Behörde/Authority/Autorité", "Pass-Nr./Passport No./No du passeport"),
    FRENCH("FRA", "RÉPUBLIQUE FRANÇAISE", "PASSEPORT PASSPORT", "CARTE NATIONALE D'IDENTITÉ", "Française", "dd MM yyyy",
            "Nom/Surname (1)", "Prénoms/Given names (2)", "Date de naissance/Date of birth (4)", "Lieu de naissance/Place of birth (6)", "Nationalité/Nationality (3)", "Sexe/Sex (5)",
            "Date de délivrance/Date of issue (7)", "Date d'expiration/Date of expiry (8)", "Autorité/Authority (9)", "Passeport n°/Passport No"),
    BELGIAN("BEL", "BELGIË BELGIQUE BELGIEN BELGIUM", "PASPOORT PASSEPORT REISEPASS PASSPORT", "IDENTITEITSKAART CARTE D'IDENTITE PERSONALAUSWEIS IDENTITY CARD", "Belg", "dd MMM yyyy",
            "Naam / Nom / Name / Surname", "Voornamen / Prénoms / Vornamen / Given names", "Geboortedatum / Date de naissance / Date of birth", "Geboorteplaats / Lieu de naissance / Place of birth",
            "Nationaliteit / Nationalité / Nationality", "Geslacht / Sexe / Sex", "Datum van afgifte / Date de délivrance / Date of issue", "Geldig tot / Date d'expiration / Date of expiry", "Overheid / Autorité / Authority", "Nr / N° / No"),
    POLISH("POL", "RZECZPOSPOLITA POLSKA REPUBLIC OF POLAND", "PASZPORT PASSPORT", "DOWÓD OSOBISTY IDENTITY CARD", "POLSKIE", "dd.MM.yyyy",
            "Nazwisko/Surname", "Imiona/Given names", "Data urodzenia/Date of birth", "Miejsce urodzenia/Place of birth", "Obywatelstwo/Nationality", "Płeć/Sex", "Data wydania/Date of issue", "Data ważności/Expiry date",
            "Organ wydający/Authority", "Nr paszportu/Passport No."),
    TURKISH("TUR", "TÜRKİYE CUMHURİYETİ REPUBLIC OF TURKEY", "PASAPORT PASSPORT", "KİMLİK KARTI IDENTITY CARD", "TÜRKİYE / TUR", "dd.MM.yyyy",
            "Soyadı / Surname", "Adı / Given name(s)", "Doğum tarihi / Date of birth", "Doğum yeri / Place of birth", "Uyruğu / Nationality", "Cinsiyeti / Sex", "Düzenleme tarihi / Date of issue",
            "Son geçerlilik tarihi / Date of expiry", "Veren makam / Authority", "Pasaport no / Passport no."),
    MOROCCAN("MAR", "ROYAUME DU MAROC KINGDOM OF MOROCCO", "PASSEPORT PASSPORT", "CARTE NATIONALE D'IDENTITE", "MAROCAINE", "dd/MM/yyyy",
            "Nom / Surname", "Prénom / Given names", "Date de naissance / Date of birth", "Lieu de naissance / Place of birth", "Nationalité / Nationality", "Sexe / Sex", "Date de délivrance / Date of issue",
            "Date d'expiration / Expiry date", "Autorité / Authority", "N° du passeport / Passport No"),
    BRITISH("GBR", "UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND", "PASSPORT PASSEPORT", "RESIDENCE PERMIT", "BRITISH CITIZEN", "dd MMM/MMM yy",
            "Surname/Nom (1)", "Given names/Prénoms (2)", "Date of birth/Date de naissance (4)", "Place of birth/Lieu de naissance (6)", "Nationality/Nationalité (3)", "Sex/Sexe (5)", "Date of issue/Date de délivrance (7)",
            "Date of expiry/Date d'expiration (9)", "Authority/Autorité (8)", "Passport No./Passeport No."),
    ERITREAN("ERI", "STATE OF ERITREA", "PASSPORT", "NATIONAL IDENTITY CARD", "ERITREAN", "dd-MMM-yyyy",
            "Surname", "Given names", "Date of birth", "Place of birth", "Nationality", "Sex", "Date of issue", "Date of expiry", "Issuing authority", "Passport No."),
    /** From here on held out: no rule was written looking at how these fare. */
    ITALIAN("ITA", "REPUBBLICA ITALIANA", "PASSAPORTO PASSPORT PASSEPORT", "CARTA DI IDENTITÀ / IDENTITY CARD", "ITALIANA", "dd.MM.yyyy",
            "Cognome. Surname. Nom. (1)", "Nome. Given Names. Prénoms. (2)", "Data di nascita. Date of birth. Date de naissance. (4)", "Luogo di nascita. Place of birth. (6)", "Cittadinanza. Nationality. (3)", "Sesso. Sex. (5)",
            "Data di rilascio. Date of issue. (7)", "Data di scadenza. Date of expiry. (8)", "Autorità. Authority. (9)", "Passaporto N. Passport No."),
    SPANISH("ESP", "REINO DE ESPAÑA", "PASAPORTE PASSPORT", "DOCUMENTO NACIONAL DE IDENTIDAD", "ESPAÑOLA", "dd MM yyyy",
            "Apellidos/Surname", "Nombre/Given names", "Fecha de nacimiento/Date of birth", "Lugar de nacimiento/Place of birth", "Nacionalidad/Nationality", "Sexo/Sex", "Fecha de expedición/Date of issue",
            "Fecha de caducidad/Date of expiry", "Autoridad/Authority", "Pasaporte No./Passport No."),
    ROMANIAN("ROU", "ROMÂNIA ROUMANIE ROMANIA", "PAȘAPORT PASSPORT PASSEPORT", "CARTE DE IDENTITATE CARTE D'IDENTITE IDENTITY CARD", "Română / ROU", "dd.MM.yyyy",
            "Nume/Nom/Last name", "Prenume/Prenom/First name", "Data nașterii/Date of birth", "Loc naștere/Lieu de naissance/Place of birth", "Cetățenie/Nationalite/Nationality", "Sex/Sexe/Sex",
            "Data emiterii/Date of issue", "Valabilitate/Validite/Validity", "Emisă de/Delivree par/Issued by", "Seria Nr"),
    UKRAINIAN("UKR", "УКРАЇНА UKRAINE", "ПАСПОРТ PASSPORT", "ПАСПОРТ ГРОМАДЯНИНА УКРАЇНИ", "УКРАЇНА/UKRAINE", "dd MMM/MMM yy",
            "Прізвище/Surname", "Ім'я/Given Names", "Дата народження/Date of birth", "Місце народження/Place of birth", "Громадянство/Nationality", "Стать/Sex", "Дата видачі/Date of issue", "Дата закінчення строку дії/Date of expiry",
            "Орган, що видав/Authority", "Номер паспорта/Passport No."),
    SYRIAN("SYR", "SYRIAN ARAB REPUBLIC", "PASSPORT", "IDENTITY CARD", "SYRIAN", "dd/MM/yyyy",
            "Last Name", "First Name", "Date Of Birth", "Place Of Birth", "Nationality", "Sex", "Date Of Issue", "Date Of Expiry", "Issue Place", "No");

    private static final List<Color> GROUNDS = List.of(new Color(232, 236, 226), new Color(226, 232, 240), new Color(240, 230, 224), new Color(224, 236, 236));

    private final String state;
    private final String name;
    private final String passport;
    private final String card;
    private final String nationality;
    private final String dates;
    private final List<String> labels;

    ForeignFaces(String state, String name, String passport, String card, String nationality, String dates, String... labels) {
        this.state = state;
        this.name = name;
        this.passport = passport;
        this.card = card;
        this.nationality = nationality;
        this.dates = dates;
        this.labels = List.of(labels);
    }

    static ForeignFaces one(boolean heldOut, Random random) {
        int tuned = ITALIAN.ordinal();
        return values()[heldOut ? tuned + random.nextInt(values().length - tuned) : random.nextInt(tuned)];
    }

    Face passport(Holder of, Random random) {
        Face face = new Face(125, 88, Holder.one(GROUNDS, random), random);
        face.title(6, 6, 2, name).title(6, 11, 2.2, passport).portrait(6, 15, 31, 40);
        double x = 41;
        face.field(x, 14, "Type/Typ", "P").field(x + 17, 14, "Code/Kode", state.replace("<", "")).field(x + 44, 14, label(9), of.number());
        face.field(x, 21, label(0), of.surname().toUpperCase(java.util.Locale.ROOT)).field(x, 28, label(1), of.given().toUpperCase(java.util.Locale.ROOT)).field(x, 35, label(4), nationality);
        face.field(x + 44, 35, label(2), Zone.date(of.birth(), dates)).field(x, 42, label(3), of.place()).field(x + 44, 42, label(5), of.woman() ? "F" : "M");
        return face.field(x, 49, label(6), Zone.date(of.issue(), dates)).field(x + 44, 49, label(7), Zone.date(of.expiry(), dates)).field(x, 56, label(8), of.town()).signature(80, 63);
    }

    List<String> passportZone(Holder of) {
        return Zone.passport(state, of);
    }

    Face cardFront(Holder of, Random random) {
        Face face = new Face(85.6, 54, Holder.one(GROUNDS, random), random);
        face.title(4, 5, 1.6, name).title(4, 9, 1.7, card).portrait(4, 12, 24, 32).field(31, 13, label(0), of.surname()).field(31, 19, label(1), of.given()).field(31, 25, label(2), Zone.date(of.birth(), dates));
        return face.field(31, 31, label(4), nationality).field(31, 37, label(3), of.place()).field(31, 43, label(7), Zone.date(of.expiry(), dates)).text(60, 51, 1.9, false, new Color(30, 20, 20), of.number());
    }

    Face cardBack(Holder of, Random random) {
        Face face = new Face(85.6, 54, Holder.one(GROUNDS, random), random);
        face.field(4, 5, label(6), Zone.date(of.issue(), dates)).field(4, 12, label(8), of.town());
        return face.zone(Zone.card(this == BELGIAN || this == SPANISH ? "ID" : "I<", state, of));
    }

    /** The larger card of earlier years, with its zone on the front. */
    Face olderCard(Holder of, Random random) {
        Face face = new Face(105, 74, Holder.one(GROUNDS, random), random);
        face.title(5, 6, 1.8, name).title(5, 11, 2, card).portrait(5, 14, 28, 36).field(37, 16, label(0), of.surname()).field(37, 23, label(1), of.given()).field(37, 30, label(2), Zone.date(of.birth(), dates));
        face.field(37, 37, label(4), nationality).field(37, 44, label(7), Zone.date(of.expiry(), dates));
        return face.zone(this == FRENCH ? Zone.frenchCard(of, random) : Zone.olderCard("ID", state, of));
    }

    private String label(int at) {
        return labels.get(at);
    }
}
