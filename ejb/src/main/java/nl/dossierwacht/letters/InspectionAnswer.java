package nl.dossierwacht.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * What a resident is told about the processing of their data, AVG 15(1)(a) to (h).
 *
 * @param receivedOn day on which the request arrived, from which the month of AVG 12(3) runs
 * @param purposes (a) what the data are used for
 * @param categories (b) which kinds of data
 * @param recipients (c) who received them or will; empty if nobody
 * @param retention (d) how long they are kept, in words; a line per law
 * @param sources (g) where data came from that the resident did not supply; empty if there are none
 * @param automatedDecisions (h) the logic of automated decisions; empty if a person always decides
 * @param withheld what is not given and on which ground (UAVG 41); empty if all is given
 */
public record InspectionAnswer(LocalDate receivedOn, List<String> purposes, List<String> categories,
                               List<String> recipients, String retention, List<String> sources,
                               List<String> automatedDecisions, List<String> withheld) {

    public InspectionAnswer {
        purposes = List.copyOf(purposes);
        categories = List.copyOf(categories);
        recipients = List.copyOf(recipients);
        sources = List.copyOf(sources);
        automatedDecisions = List.copyOf(automatedDecisions);
        withheld = List.copyOf(withheld);
        if (receivedOn == null || purposes.isEmpty() || categories.isEmpty() || retention.isBlank()) {
            throw new IllegalArgumentException("AVG 15(1) asks for purposes, categories and the term at least");
        }
    }
}
