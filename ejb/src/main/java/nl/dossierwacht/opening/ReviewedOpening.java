package nl.dossierwacht.opening;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.persistence.opening.Opening.Kind;
import nl.dossierwacht.persistence.opening.OpeningNotice;
import nl.dossierwacht.persistence.opening.OpeningNotice.Judgement;

/**
 * One opening with a reason, as the privacy officer sees it: no resident and no dossier.
 *
 * @param reader account of who opened it
 * @param dossierName the beginning of the dossier's pseudonym, enough to see the same one again
 * @param words what was typed, without whom it names; empty in a list, or if nothing was
 * @param note of the judgement; empty in a list, or if there is none
 * @param own whether it is of who looks
 * @param lately how many dossiers of others the same account opened in thirty days; none in a list
 */
public record ReviewedOpening(UUID id, Instant openedAt, String reader, Hat hat, String dossierName, Kind kind, String words, Optional<Instant> toldAt,
        Optional<Judgement> judgement, Optional<String> judgedBy, Optional<Instant> judgedAt, String note, boolean own, long lately) {

    private static final int SHOWN = 8;

    static ReviewedOpening of(OpeningNotice notice, String words, String note, boolean own, long lately) {
        return new ReviewedOpening(notice.id(), notice.openedAt(), notice.reader(), Hat.fromGrantedRole(notice.readerHat()).orElseThrow(), notice.dossierName().substring(0, SHOWN), notice.kind(),
                words, notice.toldAt(), notice.judgement(), notice.judgedBy(), notice.judgedAt(), note, own, lately);
    }

    /** Whether it can still be judged. */
    public boolean isOpen() {
        return judgement.isEmpty() || judgement.get() == Judgement.ASKED;
    }

    /** Never the words. */
    @Override
    public String toString() {
        return id.toString();
    }
}
