package nl.dossierwacht.emergency;

import static nl.dossierwacht.separation.Action.EMERGENCY_OPEN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.archive.EndedKeys;
import nl.dossierwacht.dossier.SearchKey;
import nl.dossierwacht.emergency.GivenItems.Given;
import nl.dossierwacht.persistence.emergency.EmergencyCopy;
import nl.dossierwacht.persistence.emergency.EmergencyOpening;
import nl.dossierwacht.persistence.emergency.EmergencyRepository;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.vault.Vault;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;

/** The one door at acute danger (Q27, 35): one person's needed items, copied for a short time, seen by who opened it and told to the privacy officer at once. */
@Stateless
public class EmergencyService {

    /** What was typed to find the person is kept with the copies, so that nobody takes them for another's. */
    private static final String WHO = "WHO";

    private final DoorIsForRegistered door = new DoorIsForRegistered();
    private final DangerIsAcute acute = new DangerIsAcute();
    private final JustificationNamesNobody nameless = new JustificationNamesNobody();

    @Inject
    EmergencyRepository emergencies;

    @Inject
    EmergencyCrossing crossing;

    @Inject
    GrantedRegistration registration;

    @Inject
    Vault vault;

    @Inject
    EndedKeys keys;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    /**
     * Opens the door.
     *
     * @param who a BSN, or a name with the date of birth
     * @throws Refusal if there is no door for who is signed in under this hat
     */
    @Performs(EMERGENCY_OPEN)
    public OpenOutcome open(String who, Danger danger) {
        requireDoor();
        Optional<SearchKey> key = SearchKey.read(who).filter(read -> !(read instanceof SearchKey.Number));
        if (key.isEmpty()) {
            return new OpenOutcome.NoKey();
        }
        Optional<OpenOutcome> held = held(key.get(), danger);
        if (held.isPresent()) {
            return held.get();
        }
        if (key.get() instanceof SearchKey.Citizen citizen) {
            touched.person(citizen.bsn());
        }
        Instant now = clock.instant();
        String reference = crossing.tellSupervision(key.get(), danger, now);
        List<Given> given = crossing.take(key.get(), danger.items(), reference);
        HatScope reader = HatScope.require();
        EmergencyOpening opening = new EmergencyOpening(reader.hat().domain(), reference, reader.employee(), now, danger.itemNames());
        emergencies.keep(opening);
        copy(opening, WHO, who.strip(), LocalDate.now(clock));
        given.forEach(one -> copy(opening, one.item().name(), one.text(), one.on()));
        return new OpenOutcome.Opened(reference);
    }

    /** The doors that who is signed in opened and that are still open, without what came through. */
    @Performs(EMERGENCY_OPEN)
    public List<OpenedView> own() {
        requireDoor();
        return mine().stream().map(opening -> new OpenedView(opening.reference(), opening.openedAt(), opening.endsAt(), "", List.of())).toList();
    }

    /** What came through a door; empty whether there is none of this number, somebody else opened it, or its time is over. */
    @Performs(EMERGENCY_OPEN)
    public Optional<OpenedView> opened(String reference) {
        requireDoor();
        return mine(reference).map(this::view);
    }

    /** Closes a door before its time: what came through is gone. @return whether it was open */
    @Performs(EMERGENCY_OPEN)
    public boolean close(String reference) {
        requireDoor();
        Optional<EmergencyOpening> opening = mine(reference);
        opening.ifPresent(found -> {
            emergencies.remove(found);
            keys.destroy(found.id(), found.domain());
        });
        return opening.isPresent();
    }

    private void requireDoor() {
        Refusal.unlessPermitted(door.decide(registration.facts(HatScope.require().hat())));
    }

    private Optional<OpenOutcome> held(SearchKey key, Danger danger) {
        int missing = danger.missing().size();
        if (!acute.decide(new DangerIsAcute.Facts(danger.acute(), danger.cannotBeAsked(), 0)).isPermitted()) {
            return Optional.of(new OpenOutcome.NotAcute(acute.id(), danger.acute() ? "cannotBeAsked" : "acute"));
        }
        if (!acute.decide(new DangerIsAcute.Facts(true, true, missing)).isPermitted()) {
            return Optional.of(new OpenOutcome.Unfinished(danger.missing()));
        }
        String name = key instanceof SearchKey.NameAndBirth named ? named.name() : "";
        return danger.parts().stream().filter(part -> !nameless.decide(new JustificationNamesNobody.Facts(part.text(), name)).isPermitted()).findFirst()
                .map(part -> new OpenOutcome.NamesSomebody(nameless.id(), part.name()));
    }

    private void copy(EmergencyOpening opening, String item, String text, LocalDate on) {
        EmergencyCopy copy = new EmergencyCopy(opening, item, on);
        copy.keepContent(vault.encryptText(place(copy), text));
        emergencies.keep(copy);
    }

    private List<EmergencyOpening> mine() {
        return emergencies.openedBy(HatScope.require().employee(), clock.instant());
    }

    private Optional<EmergencyOpening> mine(String reference) {
        return mine().stream().filter(opening -> opening.reference().equals(reference)).findFirst();
    }

    private OpenedView view(EmergencyOpening opening) {
        List<EmergencyCopy> copies = emergencies.copiesOf(opening);
        List<OpenedView.Item> items = opening.asked().stream().map(NeededItem::valueOf).map(item -> new OpenedView.Item(item, copies.stream()
                .filter(copy -> copy.item().equals(item.name())).map(copy -> new OpenedView.Found(text(copy), copy.notedOn())).toList())).toList();
        String who = copies.stream().filter(copy -> copy.item().equals(WHO)).findFirst().map(this::text).orElse("");
        return new OpenedView(opening.reference(), opening.openedAt(), opening.endsAt(), who, items);
    }

    private String text(EmergencyCopy copy) {
        return vault.decryptText(place(copy), copy.content());
    }

    /** The opening has a key of its own, so that destroying it destroys the copies, in backups too. */
    private static Vault.Place place(EmergencyCopy copy) {
        return new Vault.Place(copy.opening().id(), copy.id());
    }
}
