package nl.dossierwacht.opening;

import static nl.dossierwacht.separation.Action.OPENING_REVIEW;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.opening.OpeningNotice;
import nl.dossierwacht.persistence.opening.OpeningNotice.Judgement;
import nl.dossierwacht.persistence.opening.OpeningNoticeRepository;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.vault.Vault;
import nl.dossierwacht.reason.ReasonGate;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;

/** The privacy officer sees who opened colleagues' dossiers and why, of no resident, and judges it. What was typed shows one at a time. */
@Stateless
public class OpeningReview {

    /** The longest note, in characters. */
    public static final int LONGEST = 1000;

    private static final int LONGEST_LIST = 200;
    /** Over how long it is counted how many dossiers of others somebody opened. */
    private static final Duration LATELY = Duration.ofDays(30);
    private static final Set<Judgement> FINAL = EnumSet.of(Judgement.IN_ORDER, Judgement.NOT_IN_ORDER);

    private final OpeningIsJudged isJudged = new OpeningIsJudged();
    private final ReasonGate reasons = new ReasonGate();

    @Inject
    OpeningNoticeRepository notices;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** All openings of the municipality in three lists, each the newest first, without what was typed. */
    @Performs(OPENING_REVIEW)
    public Openings all() {
        return new Openings(notices.countUnseen(), listed(notices.unseen(LONGEST_LIST)), listed(notices.judged(EnumSet.of(Judgement.ASKED), LONGEST_LIST)), listed(notices.judged(FINAL, LONGEST_LIST)));
    }

    /** One opening, with what was typed; empty whether it doesn't exist or isn't this municipality's. */
    @Performs(OPENING_REVIEW)
    public Optional<ReviewedOpening> one(UUID id) {
        return notices.notice(id).map(notice -> ReviewedOpening.of(notice, text(notice, notice.words()), text(notice, notice.note()), isOwn(notice),
                notices.dossiersOf(notice.reader(), clock.instant().minus(LATELY))));
    }

    /**
     * Records what was found, or that it was asked.
     *
     * @param note may be empty for what is in order
     * @return whether nobody judged it before
     * @throws Refusal if there is no such opening under this hat, it is one's own, nothing is said where it has to be, or the gate stops what is said
     */
    @Performs(OPENING_REVIEW)
    public boolean judge(UUID id, Judgement found, String note) {
        String why = note == null ? "" : note.strip();
        if (why.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        Optional<OpeningNotice> notice = notices.toJudge(id);
        if (notice.filter(seen -> seen.isJudged() || (seen.judgement().isPresent() && found == Judgement.ASKED)).isPresent()) {
            return false;
        }
        String judge = HatScope.require().employee();
        Refusal.unlessPermitted(isJudged.decide(new OpeningIsJudged.Facts(notice.map(OpeningNotice::reader).orElse(null), judge,
                notice.flatMap(OpeningNotice::judgement).orElse(null), found, !why.isEmpty())));
        Refusal.unlessPermitted(reasons.decide(why));
        OpeningNotice judged = notice.orElseThrow();
        // What was asked stays, above what is said of the answer.
        String said = Stream.of(text(judged, judged.note()), why).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
        judged.judge(found, why.isEmpty() ? null : vault.encryptText(place(judged), said), judge, clock.instant());
        return true;
    }

    private static List<ReviewedOpening> listed(List<OpeningNotice> notices) {
        return notices.stream().map(notice -> ReviewedOpening.of(notice, "", "", isOwn(notice), 0)).toList();
    }

    private static boolean isOwn(OpeningNotice notice) {
        return notice.reader().equalsIgnoreCase(HatScope.require().employee());
    }

    private String text(OpeningNotice notice, Optional<byte[]> sealed) {
        return sealed.map(text -> vault.decryptText(place(notice), text)).orElse("");
    }

    private static Vault.Place place(OpeningNotice notice) {
        return new Vault.Place(notice.id(), notice.id());
    }

    /** What there is to review. @param unseen how many nobody looked at, listed or not */
    public record Openings(long unseen, List<ReviewedOpening> toSee, List<ReviewedOpening> asked, List<ReviewedOpening> judged) {
    }
}
