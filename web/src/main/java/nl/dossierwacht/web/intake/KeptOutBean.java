package nl.dossierwacht.web.intake;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.intake.KeptOut;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.WornHat;

/** What was kept out of one's own dossiers this month, as a picture. */
@Named("keptOut")
@RequestScoped
public class KeptOutBean {

    private static final int WHOLE = 100;

    @Inject
    IntakeService intake;

    @Inject
    WornHat worn;

    /** A bar: the key of its name, how many, and its length in percent. */
    public record Bar(String name, long count, long percent) {
    }

    /** Whether the hat that is worn takes files in. */
    public boolean isShown() {
        return worn.chosen().filter(hat -> Action.DOCUMENT_OFFER.roles().contains(hat.role())).isPresent();
    }

    /** The bars, in a steady order. */
    public List<Bar> getBars() {
        KeptOut kept = intake.keptOut();
        return List.of(bar("identity", kept.identityCopies(), kept), bar("medical", kept.medicalPapers(), kept), bar("notNeeded", kept.notNeeded(), kept));
    }

    private static Bar bar(String name, long count, KeptOut of) {
        return new Bar(name, count, of.most() == 0 ? 0 : count * WHOLE / of.most());
    }
}
