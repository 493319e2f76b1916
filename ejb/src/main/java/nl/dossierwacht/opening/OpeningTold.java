package nl.dossierwacht.opening;

import static nl.dossierwacht.separation.Action.ACCESS_OF_DOSSIER;
import static nl.dossierwacht.separation.Action.DOSSIER_OPEN_WITH_REASON;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.opening.Opening;
import nl.dossierwacht.persistence.opening.OpeningNotice;
import nl.dossierwacht.persistence.opening.OpeningNoticeRepository;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.vault.Vault;
import nl.dossierwacht.separation.JobHat;

/** Tells the privacy officer's domain of openings with a reason: a step of a job there, in the transaction that opens. */
@ApplicationScoped
class OpeningTold {

    private final OpeningHasReason hasReason = new OpeningHasReason();
    private final OpeningIsSeenByItsOwn seenByItsOwn = new OpeningIsSeenByItsOwn();

    @Inject
    JobHat jobHat;

    @Inject
    OpeningNoticeRepository notices;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Vault vault;

    /** A dossier was opened. @param words what was typed, without whom it names; empty if nothing was */
    void opened(Dossier dossier, Opening opening, String words) {
        HatScope worn = HatScope.require();
        DomainKey supervision = supervisionOf(worn);
        var told = new OpeningNotice.Opened(opening.id(), worn.employee(), worn.hat().grantedRole(), pseudonyms.of(supervision.municipality(), "dossier", dossier.number()),
                opening.kind(), opening.openedAt());
        jobHat.in(supervision, DOSSIER_OPEN_WITH_REASON, hasReason.id(), (UUID) null, () -> {
            OpeningNotice notice = new OpeningNotice(supervision, told);
            if (!words.isEmpty()) {
                notice.keepWords(vault.encryptText(new Vault.Place(notice.id(), notice.id()), words));
            }
            notices.keep(notice);
            return told.opening();
        });
    }

    /** The assigned employee saw these openings. */
    void seen(List<UUID> openings, Instant at) {
        jobHat.in(supervisionOf(HatScope.require()), ACCESS_OF_DOSSIER, seenByItsOwn.id(), (UUID) null, () -> {
            notices.told(openings, at);
            return openings.size();
        });
    }

    private static DomainKey supervisionOf(HatScope worn) {
        return DomainKey.ofSupervisionIn(worn.hat().domain().municipality());
    }
}
