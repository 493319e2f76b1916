package nl.dossierwacht.demo.town;

import java.time.LocalDate;
import java.util.Optional;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.medical.Advice;
import nl.dossierwacht.medical.AdviceQuestion;
import nl.dossierwacht.medical.AdviceRequestService;
import nl.dossierwacht.medical.AdviserFileView;
import nl.dossierwacht.medical.AdviserService;
import nl.dossierwacht.medical.AskOutcome;
import nl.dossierwacht.medical.Delivery;

/** Asks the medical adviser, and has the adviser answer. */
final class AdvicePlay {

    private static final Employee ADVISER = Employee.adviser("medisch.adviseur");

    private final TownHall hall;
    private final Case it;
    private final String number;

    AdvicePlay(TownHall hall, Case it, String number) {
        this.hall = hall;
        this.it = it;
        this.number = number;
    }

    /** Asks on a day. @param answered the day of the answer; empty if the question waits */
    void ask(LocalDate on, Optional<LocalDate> answered) {
        hall.as(it.employee(), Play.moment(on, 14), () -> done(hall.service(AdviceRequestService.class).ask(number, question()) instanceof AskOutcome.Asked));
        answered.ifPresent(day -> hall.as(ADVISER, Play.moment(day, 15), this::answer));
    }

    private void answer() {
        AdviserService adviser = hall.service(AdviserService.class);
        String reference = adviser.open().stream().map(AdviserFileView::reference).max(String::compareTo).orElseThrow();
        done(adviser.keepNotes(reference, 0, "Gesproken op het spreekuur. Het advies volgt uit wat iemand op een gewone dag doet."));
        done(adviser.deliver(reference, advice()) instanceof Delivery.Delivered);
    }

    private AdviceQuestion question() {
        return it.employee().domain().law() == Law.PARTICIPATIEWET
                ? new AdviceQuestion("Hoeveel uur per week kan iemand werken, en welk werk past niet?", "Houdt werk korter vol dan een halve dag.")
                : it.employee().domain().law() == Law.JEUGDWET
                        ? new AdviceQuestion("Hoeveel toezicht is nodig, en op welke momenten van de dag?", "Kan niet alleen naar school en niet alleen thuis zijn.")
                        : new AdviceQuestion("Is de gevraagde voorziening, " + it.subject().text() + ", nodig en blijft dat zo?", "Kan geen trap lopen en niet langer dan tien minuten staan.");
    }

    private Advice advice() {
        return new Advice("Kan korte stukken lopen met steun en niet tillen. Houdt lichte bezigheden een uur vol en moet dan rusten.", Advice.Duration.LASTING, Optional.empty(),
                "Steun is nodig bij wat kracht of lang staan vraagt.");
    }

    private static void done(boolean asMeant) {
        if (!asMeant) {
            throw new IllegalStateException("the adviser's part of the demo was not accepted");
        }
    }
}
