package nl.dossierwacht.demo.town;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import nl.dossierwacht.archive.ChooseOutcome;
import nl.dossierwacht.archive.FinaliseItem;
import nl.dossierwacht.archive.FinaliseOutcome;
import nl.dossierwacht.archive.FinalisePage;
import nl.dossierwacht.archive.FinalisingService;
import nl.dossierwacht.archive.LookedAgain;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;

/** Has the archivist finalise a dossier: mail goes back, the rest is archived. */
final class ArchivePlay {

    private static final String MAIL = "correspondentie";

    private final TownHall hall;
    private final Employee archivist;
    private final String number;

    ArchivePlay(TownHall hall, Case it, String number) {
        this.hall = hall;
        this.archivist = new Employee("archivaris", new Hat(it.employee().domain(), Role.ARCHIVIST));
        this.number = number;
    }

    void finalise(LocalDate on) {
        FinalisingService finalising = hall.service(FinalisingService.class);
        hall.as(archivist, Play.moment(on, 10), () -> {
            choose(finalising, FinaliseItem::isFromResident, item -> item.kind().equals(MAIL), Choice.RETURN);
            choose(finalising, item -> true, item -> item.choice().isEmpty(), Choice.ARCHIVE);
        });
        hall.as(archivist, Play.moment(on, 11), () -> {
            LookedAgain looked;
            do {
                looked = finalising.lookAgain(number);
            } while (looked.isUnfinished());
            FinaliseOutcome outcome = finalising.finalise(number, page(finalising).step());
            if (!(outcome instanceof FinaliseOutcome.Finalised)) {
                throw new IllegalStateException("a dossier of the demo could not be finalised: " + outcome.getClass().getSimpleName());
            }
        });
    }

    private void choose(FinalisingService finalising, Predicate<FinaliseItem> from, Predicate<FinaliseItem> which, Choice choice) {
        FinalisePage page = page(finalising);
        Set<UUID> chosen = page.items().stream().filter(from.and(which)).map(FinaliseItem::id).collect(Collectors.toSet());
        if (!chosen.isEmpty() && !(finalising.choose(number, page.step(), chosen, choice, "") instanceof ChooseOutcome.Chosen)) {
            throw new IllegalStateException("what becomes of the items of a dossier of the demo was not accepted");
        }
    }

    private FinalisePage page(FinalisingService finalising) {
        return finalising.page(number).orElseThrow();
    }
}
