package nl.dossierwacht.emergency;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.dossier.TimelineEvent;
import nl.dossierwacht.dossier.TimelineEvent.Kind;
import nl.dossierwacht.dossier.TimelineSource;
import nl.dossierwacht.dossier.WorkFilePart;
import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.emergency.EmergencyDisclosure;
import nl.dossierwacht.persistence.emergency.EmergencyRepository;
import nl.dossierwacht.time.DutchDay;

/** What a dossier gave at acute danger: on its timeline, in its inspection, and an open end until the resident knows. That it was given stays, for the resident (AVG 15 lid 1 onder c). */
@ApplicationScoped
public class EmergencyPart implements WorkFilePart, TimelineSource, InspectableSource {

    @Inject
    EmergencyRepository emergencies;

    @Inject
    DisclosureTexts texts;

    @Override
    public List<OpenEnd> openEnds(Dossier dossier) {
        return emergencies.from(dossier).stream().filter(disclosure -> disclosure.toldOn().isEmpty()).map(disclosure -> OpenEnd.of(OpenEnd.Kind.UNTOLD_OF_EMERGENCY, "")).toList();
    }

    @Override
    public void cease(Dossier dossier) {
        emergencies.from(dossier).forEach(EmergencyDisclosure::forgetWhy);
    }

    @Override
    public List<TimelineEvent> of(Dossier dossier) {
        return emergencies.from(dossier).stream().flatMap(disclosure -> Stream.concat(Stream.of(new TimelineEvent(disclosure.givenOn(), Kind.GIVEN_AT_DANGER, "")),
                disclosure.toldOn().map(on -> new TimelineEvent(on, Kind.TOLD_OF_DANGER, "")).stream())).toList();
    }

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        return emergencies.from(dossier).stream().map(disclosure -> {
            String title = "Bij acuut gevaar gegeven op " + DutchDay.of(disclosure.givenOn());
            return Inspectable.of(dossier, Inspectable.Kind.REGISTRATION, title, disclosure.givenOn(), () -> new BundlePart.TextPart(title, text(disclosure))).seenBy(reader(disclosure.reader()));
        }).toList();
    }

    private String text(EmergencyDisclosure disclosure) {
        String why = texts.whyLater(disclosure);
        return "Gezien door: " + reader(disclosure.reader()) + "\n\nWat er is gegeven\n"
                + disclosure.given().stream().map(item -> "- " + NeededItem.valueOf(item).dutch()).collect(Collectors.joining("\n"))
                + disclosure.toldOn().map(on -> "\n\nDe inwoner weet het sinds " + DutchDay.of(on) + '.').orElse("")
                + (why.isEmpty() ? "" : "\n\nWaarom de inwoner het later hoorde\n" + why);
    }

    static String reader(Role role) {
        return role == Role.MEDICAL_ADVISER ? "een medisch adviseur met BIG-registratie" : "een hulpverlener met BIG-registratie";
    }
}
