package nl.dossierwacht.emergency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.persistence.emergency.EmergencyDisclosure;

/** That items were given at acute danger, as the dossier shows it. @param whyLater why the resident is told later; empty if nobody postponed it */
public record DisclosureView(UUID id, LocalDate givenOn, String reference, Role reader, List<NeededItem> given, LocalDate tellBy, Optional<LocalDate> toldOn, String whyLater) {

    static DisclosureView of(EmergencyDisclosure disclosure, String whyLater) {
        return new DisclosureView(disclosure.id(), disclosure.givenOn(), disclosure.reference(), disclosure.reader(), disclosure.given().stream().map(NeededItem::valueOf).toList(),
                disclosure.tellBy(), disclosure.toldOn(), whyLater);
    }

    /** Never the content. */
    @Override
    public String toString() {
        return reference;
    }
}
