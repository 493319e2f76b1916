package nl.dossierwacht.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.inspection.InspectionPart;

/**
 * A part as its custodian sees it.
 *
 * @param residentName empty when the part is closed
 * @param dossiers what there is under this hat; empty when the part is closed
 * @param seen by what handing over knows that nothing changed since
 * @param suggested the facts for the answer
 */
public record GatherView(String number, InspectionPart.State state, LocalDate receivedOn, LocalDate gatherBy, String residentName, Optional<LocalDate> birthDate,
        Optional<LocalDate> closedOn, Optional<String> closedBy, List<Found> dossiers, String seen, PartFacts suggested) {

    /** A dossier of the resident. */
    public record Found(String number, String subject, Dossier.Stage stage, List<Item> items) {
    }

    /** Something in it. */
    public record Item(Inspectable.Kind kind, String title, LocalDate on) {
    }

    /** Whether it waits for the custodian. */
    public boolean isOpen() {
        return state == InspectionPart.State.ASKED;
    }

    /** How many things there are. */
    public int count() {
        return dossiers.stream().mapToInt(found -> found.items().size()).sum();
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "inspection part";
    }

    static GatherView of(InspectionPart part, List<Gathering.Gathered> gathered, PartFacts suggested) {
        return new GatherView(part.number(), part.state(), part.receivedOn(), part.gatherBy(), part.residentName().orElse(""), part.birthDate(), part.closedOn(),
                part.closedBy(), gathered.stream().map(GatherView::found).toList(), Gathering.digest(gathered), suggested);
    }

    private static Found found(Gathering.Gathered gathered) {
        Dossier dossier = gathered.dossier();
        return new Found(dossier.number(), dossier.subject(), dossier.stage(), gathered.items().stream().map(item -> new Item(item.kind(), item.title(), item.on())).toList());
    }
}
