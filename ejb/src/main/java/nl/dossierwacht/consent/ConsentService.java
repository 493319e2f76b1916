package nl.dossierwacht.consent;

import static nl.dossierwacht.separation.Action.CONSENT_RECORD;
import static nl.dossierwacht.separation.Action.DOSSIER_OPEN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.dossier.RegisteredPersons;
import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.consent.ConsentItem;
import nl.dossierwacht.persistence.consent.ConsentRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.ring.RingViolation;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.reuse.ReuseMatrix;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;

/** Records what residents answered when consent was asked, what came in because of it, and that they took it back. */
@Stateless
public class ConsentService {

    private static final ReuseMatrix MATRIX = ReuseMatrix.load();

    private final ConsentIsNeeded needed = new ConsentIsNeeded();
    private final ConsentIsConcrete concrete = new ConsentIsConcrete();
    private final ConsentIsInformed informed = new ConsentIsInformed();
    private final RepresentativeIsRegistered represented = new RepresentativeIsRegistered();
    private final WithdrawalStopsTheRest stops = new WithdrawalStopsTheRest();

    @Inject
    ConsentRepository consents;

    @Inject
    ConsentTexts texts;

    @Inject
    OpenDossiers open;

    @Inject
    RegisteredPersons registered;

    @Inject
    ConsentLetters letters;

    @Inject
    Event<ConsentTakenBack> takenBack;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    /** The consents of a dossier, the newest first; empty whether it has none or isn't this hat's. */
    @Performs(DOSSIER_OPEN)
    public List<ConsentView> of(String dossierNumber) {
        return open.findOpen(dossierNumber).map(dossier -> {
            touched.dossier(dossier.id());
            List<ConsentItem> items = consents.itemsOf(dossier);
            return consents.of(dossier).stream().map(consent -> ConsentView.of(consent, items, texts)).toList();
        }).orElse(List.of());
    }

    /** What the laws say of others' data for the task of the hat that is worn, and where it may ask for consent. */
    @Performs(DOSSIER_OPEN)
    public ConsentRoom room() {
        Hat hat = HatScope.require().hat();
        ReuseEnd own = ReuseEnd.of(hat.domain());
        List<ReuseMatrix.Cell> others = MATRIX.usedFor(own).stream().filter(cell -> !cell.from().equals(own)).toList();
        if (!CONSENT_RECORD.roles().contains(hat.role())) {
            return new ConsentRoom(others, List.of(), false);
        }
        return new ConsentRoom(others, others.stream().map(ReuseMatrix.Cell::from).filter(from -> mayAsk(own, Optional.of(from))).toList(), mayAsk(own, Optional.empty()));
    }

    private boolean mayAsk(ReuseEnd own, Optional<ReuseEnd> from) {
        return needed.decide(need(own, from)).isPermitted();
    }

    private ConsentIsNeeded.Facts need(ReuseEnd own, Optional<ReuseEnd> from) {
        return new ConsentIsNeeded.Facts(own, from.map(end -> MATRIX.says(end, own)));
    }

    /**
     * Records an answer. Consent is confirmed by a letter, which is put in the work file; a refusal has no consequence and no letter.
     *
     * @throws Refusal if there is no such work file under this hat, consent isn't asked for this, or it isn't concrete or informed
     */
    @Performs(CONSENT_RECORD)
    public void record(String dossierNumber, ConsentAnswer answer) {
        Dossier dossier = open.inWork(dossierNumber);
        HatScope worn = HatScope.require();
        Refusal.unlessPermitted(needed.decide(need(ReuseEnd.of(worn.hat().domain()), answer.law())));
        Refusal.unlessPermitted(concrete.decide(answer.named()));
        Refusal.unlessPermitted(informed.decide(new ConsentIsInformed.Facts(answer.explained(), dossier.requestedOn(), answer.answeredOn(), LocalDate.now(clock))));
        Optional<DossierPerson> representative = answer.representative().flatMap(registered::find)
                .filter(person -> person.dossier().equals(dossier) && person.part() == DossierPerson.Part.REPRESENTATIVE);
        Refusal.unlessPermitted(represented.decide(new RepresentativeIsRegistered.Facts(answer.representative().isPresent(), representative.isPresent())));
        Consent consent = new Consent(dossier,
                new Consent.Asked(answer.law().isPresent() ? Consent.Kind.REUSE : Consent.Kind.SECRECY, answer.holder()),
                new Consent.Answer(answer.agreed(), representative.map(DossierPerson::displayName).orElse(null), answer.means(), answer.answeredOn(), worn.employee()));
        texts.keep(consent, new ConsentTexts.Words(answer.purpose(), answer.explained()));
        consents.keep(consent, named(consent, answer.items()));
        if (answer.agreed()) {
            letters.confirm(consent, answer.items(), answer.purpose());
        }
    }

    /**
     * The resident takes consent back, in whatever form: what wasn't supplied stops, what was stays usable. A letter says which is which.
     *
     * @return whether it stood until now
     * @throws RingViolation if there is no such consent under this hat
     */
    @Performs(CONSENT_RECORD)
    public boolean withdraw(UUID consentId) {
        consents.inTurn(consentId);
        // First what waits at the holder: who gives holds that before the consent too, so that the two never wait for each other.
        takenBack.fire(new ConsentTakenBack(consentId));
        Consent consent = toChange(consentId);
        if (consent.state() != Consent.State.GIVEN) {
            return false;
        }
        consent.withdraw(LocalDate.now(clock), HatScope.require().employee());
        letters.withdrawn(consent, consents.itemsOf(consent));
        return true;
    }

    /**
     * A data item came in.
     *
     * @throws RingViolation if there is no such item under this hat
     * @throws Refusal if the consent doesn't stand any more, or the item came in before
     */
    @Performs(CONSENT_RECORD)
    public void supplied(UUID consentId, UUID itemId) {
        Consent consent = toChange(consentId);
        ConsentItem item = consents.itemsOf(consent).stream().filter(named -> named.id().equals(itemId)).findFirst().orElseThrow(ConsentService::notHere);
        Refusal.unlessPermitted(stops.decide(new WithdrawalStopsTheRest.Facts(consent.state() == Consent.State.GIVEN, item.suppliedOn().isPresent())));
        item.supplied(LocalDate.now(clock));
    }

    private List<ConsentItem> named(Consent consent, List<String> names) {
        return IntStream.range(0, names.size()).mapToObj(position -> {
            ConsentItem item = new ConsentItem(consent, position);
            texts.keep(item, names.get(position));
            return item;
        }).toList();
    }

    private Consent toChange(UUID id) {
        Consent consent = consents.toChange(id).orElseThrow(ConsentService::notHere);
        touched.dossier(consent.dossier().id());
        return consent;
    }

    private static RingViolation notHere() {
        return new RingViolation("not of this hat");
    }
}
