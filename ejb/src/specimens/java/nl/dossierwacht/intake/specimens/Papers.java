package nl.dossierwacht.intake.specimens;

/** The texts of invented papers. */
public final class Papers {

    /** A letter of a general practitioner. */
    public static final String GP_LETTER = """
            Huisartsenpraktijk De Molen
            Geachte collega,
            Betreft: bovengenoemde patiënt
            Anamnese: sinds drie maanden pijn in de rechterknie, vooral bij traplopen.
            Voorgeschiedenis: hypertensie, diabetes mellitus type 2.
            Lichamelijk onderzoek: hydrops, RR 145/85 mm Hg.
            Medicatie: metoprolol 1dd 50 mg, metformine 2dd 500 mg.
            Conclusie: gonartrose, ICPC L90.
            Beleid: verwijzing orthopedie.
            Met collegiale groet, A. Verzonnen, huisarts
            """;

    /** A quotation for an aid. */
    public static final String QUOTATION = """
            Liftenbouw Voorbeeld B.V.
            Offerte 2026-118: traplift type Recht 200
            Levering en montage van een traplift aan de linkerzijde van de trap,
            breedte van de trap 78 cm, draagvermogen 125 kg.
            Prijs                          EUR 3.450,00
            Btw 21 procent                 EUR   724,50
            Totaal                         EUR 4.174,50
            Deze offerte is geldig tot 31 januari 2027.
            """;

    /** A bank statement with its transactions. */
    public static final String BANK_STATEMENT = """
            Rekeningafschrift nummer 11 van 2026
            Rekening NL91 ABNA 0417 1643 00
            Vorig saldo                    1.204,33
            03-11 Supermarkt               - 54,20
            04-11 Energie                  - 162,00
            08-11 Huur                     - 612,50
            12-11 Salaris                  + 1.480,00
            19-11 Verzekering              - 142,35
            Nieuw saldo                    1.713,28
            """;

    /** An application that names limitations and mentions documents and doctors in passing. */
    public static final String APPLICATION = """
            Aanvraag ondersteuning
            Ik kan geen trap lopen en niet langer dan tien minuten staan.
            Mijn huisarts zei dat ik hulp bij de gemeente kan vragen.
            Neem uw paspoort of identiteitskaart mee naar het gesprek.
            Mijn klantnummer is AB1234567 en mijn telefoonnummer 06 12345678.
            """;

    private Papers() {
    }
}
