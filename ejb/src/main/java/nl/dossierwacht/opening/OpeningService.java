package nl.dossierwacht.opening;

import static nl.dossierwacht.separation.Action.ACCESS_OF_DOSSIER;
import static nl.dossierwacht.separation.Action.DOSSIER_FIND;
import static nl.dossierwacht.separation.Action.DOSSIER_OPEN_WITH_REASON;

import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.audit.SaidPurpose;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.dossier.RegisteredPersons;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;
import nl.dossierwacht.persistence.opening.Opening;
import nl.dossierwacht.persistence.opening.Opening.Kind;
import nl.dossierwacht.reason.ReasonGate;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;

/** Opening a dossier that is a colleague's work, with a reason; and whose work it is saw that. */
@Stateless
public class OpeningService {

    private final OpeningHasReason hasReason = new OpeningHasReason();
    private final ReasonGate reasons = new ReasonGate();

    @Inject
    OpenDossiers dossiers;

    @Inject
    RegisteredPersons persons;

    @Inject
    Admission admission;

    @Inject
    OpeningTold told;

    @Inject
    OpenedByOthers opened;

    @Inject
    Touched touched;

    /** What is asked for a reason: the dossier with this exact number, if it is this hat's and isn't open to who is signed in; else empty. */
    @Performs(DOSSIER_FIND)
    public Optional<Closed> closed(String number) {
        return dossiers.find(number).filter(dossier -> !admission.admits(dossier)).map(dossier -> {
            touched.dossier(dossier.id());
            return new Closed(dossier.number(), dossier.subject());
        });
    }

    /** Whether the dossier with this exact number is open to who is signed in already: their own, or opened today. */
    @Performs(DOSSIER_FIND)
    public boolean isOpen(String number) {
        return dossiers.findOpen(number).isPresent();
    }

    /**
     * Opens a colleague's dossier until the end of the day.
     *
     * @throws Refusal if there is none under this hat, or the reason isn't one
     */
    @Performs(DOSSIER_OPEN_WITH_REASON)
    public void open(String number, Kind kind, String words) {
        Dossier dossier = dossiers.toOpen(number);
        String said = words == null ? "" : words.strip();
        Refusal.unlessPermitted(hasReason.decide(new OpeningHasReason.Facts(kind, said)));
        Refusal.unlessPermitted(reasons.decide(said));
        if (admission.admits(dossier)) {
            return;
        }
        // What is kept stays with the dossier; the log and the privacy officer keep it without whom it names, which is known only once the dossier is open.
        Opening opening = admission.open(dossier, kind, SaidPurpose.of(said, List.of()).orElse(null));
        List<String> names = persons.in(dossier).stream().map(DossierPerson::displayName).toList();
        String nameless = SaidPurpose.of(said, names).orElse("");
        touched.purpose(OpeningWords.of(kind) + (nameless.isEmpty() ? "" : ": " + nameless));
        told.opened(dossier, opening, nameless);
    }

    /**
     * Whose work a dossier is saw which colleagues opened it and why.
     *
     * @return how many openings they hadn't seen before
     * @throws Refusal if the dossier isn't this employee's own work
     */
    @Performs(ACCESS_OF_DOSSIER)
    public int seen(String number) {
        return opened.seen(dossiers.any(number));
    }

    /** A dossier that asks for a reason: no more than shows that it is the one that is meant. */
    public record Closed(String number, String subject) {
    }
}
