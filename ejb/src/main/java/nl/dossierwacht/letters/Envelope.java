package nl.dossierwacht.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * What is the same in every letter: who writes to whom, when, and under which reference.
 *
 * @param municipality name of the municipality, as in {@code Gemeente Voorbeeldstad}
 * @param senderLines postal address and telephone number of the sender, one line each
 * @param addressee name of the reader, as it stands on the envelope
 * @param addressLines postal address of the reader
 * @param reference number of the dossier or request; never a citizen service number
 * @param signedBy function of the sender, as in {@code Team Wmo}
 */
public record Envelope(LetterLanguage language, String municipality, List<String> senderLines, String addressee,
                       List<String> addressLines, LocalDate date, String reference, String signedBy) {

    public Envelope {
        senderLines = List.copyOf(senderLines);
        addressLines = List.copyOf(addressLines);
        if (municipality.isBlank() || addressee.isBlank() || reference.isBlank() || signedBy.isBlank()) {
            throw new IllegalArgumentException("a letter names its sender, its reader and its reference");
        }
        if (language == null || date == null) {
            throw new IllegalArgumentException("a letter has a language and a date");
        }
    }
}
