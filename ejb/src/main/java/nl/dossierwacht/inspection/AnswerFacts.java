package nl.dossierwacht.inspection;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import nl.dossierwacht.letters.InspectionAnswer;
import nl.dossierwacht.persistence.inspection.InspectionRequest;

/** Puts together what the resident is told (AVG 15 lid 1): the domains' facts, and those of the desk's own handling of the request. */
final class AnswerFacts {

    private static final PartFacts DESK = new PartFacts(List.of("Uw verzoek om inzage behandelen (AVG 15)"),
            List.of("uw naam, geboortedatum en burgerservicenummer", "hoe u liet zien wie u bent, zonder kopie"), List.of(),
            List.of("de Basisregistratie Personen (BRP)"), "Inzage: " + InspectionRetention.YEARS + " jaar na ons antwoord");

    private AnswerFacts() {
    }

    static InspectionAnswer of(InspectionRequest request, List<InspectedPart> parts) {
        List<PartFacts> facts = Stream.concat(parts.stream().filter(part -> !part.isNothing()).map(InspectedPart::facts), Stream.of(DESK)).toList();
        return new InspectionAnswer(request.receivedOn(), all(facts, PartFacts::purposes), all(facts, PartFacts::categories), all(facts, PartFacts::recipients),
                String.join("\n", facts.stream().map(PartFacts::retention).distinct().toList()), all(facts, PartFacts::sources), List.of(), List.of());
    }

    private static List<String> all(List<PartFacts> facts, Function<PartFacts, List<String>> kind) {
        return facts.stream().flatMap(each -> kind.apply(each).stream()).distinct().toList();
    }
}
