package nl.dossierwacht.intake.specimens;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Somebody who doesn't exist, with the numbers and dates of one document. */
record Holder(String surname, String given, boolean woman, LocalDate birth, String place, LocalDate issue, LocalDate expiry, String number, String personal, String town) {

    private static final List<String> SURNAMES = List.of("Verzonnen", "de Bedachte", "van der Fictie", "Proefstra", "Voorbeeld", "ter Proeve", "Nepveld", "Ficta", "Exemplar", "Gedachtestein", "Niemandsma", "Model");
    private static final List<String> WOMEN = List.of("Willeke Liselotte", "Anna", "Fatima Zahra", "Johanna Maria", "Sofie", "Elzbieta", "Aylin", "Noor");
    private static final List<String> MEN = List.of("Jan Willem", "Mohamed", "Pieter", "Krzysztof", "Emre", "Thomas Hendrik", "Luuk", "Karel");
    private static final List<String> PLACES = List.of("Voorbeeldstad", "Specimen", "Delft", "Rabat", "Izmir", "Lublin", "Gent", "Kassel", "Lyon");
    private static final String CONSONANTS = "BCDFGHJKLMNPRSTVWXYZ";

    static Holder invented(Random random) {
        boolean woman = random.nextBoolean();
        LocalDate issue = LocalDate.of(2015 + random.nextInt(11), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new Holder(one(SURNAMES, random), one(woman ? WOMEN : MEN, random), woman, LocalDate.of(1938 + random.nextInt(68), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                one(PLACES, random), issue, issue.plusYears(10), letters(random, 2) + digits(random, 1) + letters(random, 2) + digits(random, 4), "9999" + digits(random, 5), one(PLACES, random));
    }

    static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    static String letters(Random random, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        }
        return letters.toString();
    }
}
