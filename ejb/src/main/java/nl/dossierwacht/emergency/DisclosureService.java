package nl.dossierwacht.emergency;

import static nl.dossierwacht.separation.Action.DOSSIER_OPEN;
import static nl.dossierwacht.separation.Action.EMERGENCY_TELL;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.emergency.EmergencyDisclosure;
import nl.dossierwacht.persistence.emergency.EmergencyRepository;
import nl.dossierwacht.persistence.ring.RingViolation;
import nl.dossierwacht.reason.ReasonGate;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;

/** What a dossier gave at acute danger, and telling the resident of it afterwards. */
@Stateless
public class DisclosureService {

    /** The longest reason to tell later, in characters. */
    public static final int LONGEST = 1000;

    private final ResidentIsToldOfDoor told = new ResidentIsToldOfDoor();
    private final ReasonGate reasons = new ReasonGate();

    @Inject
    EmergencyRepository emergencies;

    @Inject
    DisclosureTexts texts;

    @Inject
    DisclosureLetters letters;

    @Inject
    OpenDossiers open;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    /** What a dossier gave, the newest first; empty whether it gave nothing or isn't this hat's. */
    @Performs(DOSSIER_OPEN)
    public List<DisclosureView> of(String dossierNumber) {
        return open.findOpen(dossierNumber).map(dossier -> {
            touched.dossier(dossier.id());
            return emergencies.from(dossier).stream().map(disclosure -> DisclosureView.of(disclosure, texts.whyLater(disclosure))).toList();
        }).orElse(List.of());
    }

    /**
     * Tells the resident: the letter is made and put in the dossier.
     *
     * @return whether they weren't told before
     * @throws RingViolation if there is nothing of this id under this hat
     */
    @Performs(EMERGENCY_TELL)
    public boolean tell(UUID id) {
        EmergencyDisclosure disclosure = toTell(id);
        if (disclosure.toldOn().isPresent()) {
            return false;
        }
        letters.tell(disclosure);
        disclosure.told(LocalDate.now(clock));
        return true;
    }

    /**
     * Tells the resident later, with the reason.
     *
     * @return whether it was weighed well enough: a reason, and a day within a month of the use
     * @throws RingViolation if there is nothing of this id under this hat
     * @throws Refusal if the gate stops the reason
     */
    @Performs(EMERGENCY_TELL)
    public boolean tellLater(UUID id, Optional<LocalDate> until, String why) {
        String reason = why == null ? "" : why.strip();
        if (reason.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        Refusal.unlessPermitted(reasons.decide(reason));
        EmergencyDisclosure disclosure = toTell(id);
        boolean weighed = disclosure.toldOn().isEmpty()
                && told.decide(new ResidentIsToldOfDoor.Facts(disclosure.givenOn(), until.orElse(null), !reason.isEmpty(), LocalDate.now(clock))).isPermitted();
        if (weighed) {
            disclosure.tellLater(until.orElseThrow(), texts.sealed(disclosure, reason));
        }
        return weighed;
    }

    private EmergencyDisclosure toTell(UUID id) {
        EmergencyDisclosure disclosure = emergencies.disclosureToTell(id).orElseThrow(() -> new RingViolation("not of this hat"));
        Dossier dossier = disclosure.dossier();
        touched.dossier(dossier.id());
        return disclosure;
    }
}
