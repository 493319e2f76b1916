package nl.dossierwacht.emergency;

import static nl.dossierwacht.separation.Action.EMERGENCY_JUDGE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.emergency.EmergencyNotice;
import nl.dossierwacht.persistence.emergency.EmergencyRepository;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.vault.Vault;
import nl.dossierwacht.reason.ReasonGate;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;

/** The privacy officer sees each use of the door, without names, and judges it. */
@Stateless
public class EmergencyOverviewService {

    /** The longest reasons of a judgement, in characters. */
    public static final int LONGEST = 2000;

    private static final int LONGEST_LIST = 500;

    private final UseIsJudged isJudged = new UseIsJudged();
    private final ReasonGate gate = new ReasonGate();

    @Inject
    EmergencyRepository emergencies;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** All uses, the newest first, without their justifications. */
    @Performs(EMERGENCY_JUDGE)
    public List<UseView> all() {
        return emergencies.notices(LONGEST_LIST).stream().map(notice -> UseView.of(notice, "", "")).toList();
    }

    /** A use by its exact number; empty whether it doesn't exist or isn't this municipality's. */
    @Performs(EMERGENCY_JUDGE)
    public Optional<UseView> use(String reference) {
        return emergencies.notice(reference)
                .map(notice -> UseView.of(notice, vault.decryptText(place(notice), notice.why()), notice.reasons().map(reasons -> vault.decryptText(place(notice), reasons)).orElse("")));
    }

    /**
     * Judges a use.
     *
     * @param reasons of the judgement
     * @return whether nobody judged it before
     * @throws Refusal if there is no such use under this hat, it is one's own, there are no reasons, or the gate stops them
     */
    @Performs(EMERGENCY_JUDGE)
    public boolean judge(String reference, EmergencyNotice.Judgement judgement, String reasons) {
        String why = reasons == null ? "" : reasons.strip();
        if (why.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        Optional<EmergencyNotice> notice = emergencies.noticeToJudge(reference);
        if (notice.flatMap(EmergencyNotice::judgement).isPresent()) {
            return false;
        }
        HatScope worn = HatScope.require();
        Refusal.unlessPermitted(isJudged.decide(new UseIsJudged.Facts(notice.map(EmergencyNotice::readerName).orElse(null),
                pseudonyms.ofEmployee(worn.hat().domain().municipality(), worn.employee()), false, !why.isEmpty())));
        Refusal.unlessPermitted(gate.decide(why));
        notice.orElseThrow().judge(judgement, vault.encryptText(place(notice.get()), why), worn.employee(), LocalDate.now(clock));
        return true;
    }

    private static Vault.Place place(EmergencyNotice notice) {
        return new Vault.Place(notice.id(), notice.id());
    }
}
