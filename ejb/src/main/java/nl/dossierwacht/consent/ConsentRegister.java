package nl.dossierwacht.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.consent.ConsentItem;
import nl.dossierwacht.persistence.consent.ConsentRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.separation.Refusal;

/** The consents of a dossier, for a feature that asks for data on them. Inside a service call, under the hat of the dossier. */
@ApplicationScoped
public class ConsentRegister {

    private final WithdrawalStopsTheRest stops = new WithdrawalStopsTheRest();

    @Inject
    ConsentRepository consents;

    @Inject
    ConsentTexts texts;

    /** Holds a consent until the end of the transaction, so that it isn't taken back meanwhile. To be called before anything else of consents and requests is held or read. */
    public void hold(UUID consentId) {
        consents.inTurn(consentId);
    }

    /** The consents that stand, the newest first. */
    public List<ConsentView> standing(Dossier dossier) {
        List<ConsentItem> items = consents.itemsOf(dossier);
        return consents.of(dossier).stream().filter(consent -> consent.state() == Consent.State.GIVEN).map(consent -> ConsentView.of(consent, items, texts)).toList();
    }

    /**
     * An item is supplied on a consent; withdrawing waits for it, or was first.
     *
     * @throws Refusal if the consent doesn't stand any more, or the item was supplied before
     */
    public void supply(UUID consentId, UUID itemId, LocalDate on) {
        Consent consent = consents.toChange(consentId).orElse(null);
        ConsentItem item = consent == null ? null : consents.itemsOf(consent).stream().filter(named -> named.id().equals(itemId)).findFirst().orElse(null);
        boolean stands = item != null && consent.state() == Consent.State.GIVEN;
        Refusal.unlessPermitted(stops.decide(new WithdrawalStopsTheRest.Facts(stands, item != null && item.suppliedOn().isPresent())));
        item.supplied(on);
    }
}
