package nl.dossierwacht.trawling;

import static nl.dossierwacht.separation.Action.TRAWL_REVIEW;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.trawling.FoundTrawling;
import nl.dossierwacht.persistence.trawling.FoundTrawling.Judgement;
import nl.dossierwacht.persistence.trawling.ReachRepository;
import nl.dossierwacht.separation.Performs;

/** What the privacy officer sees of trawling: which account, what, how many and when; of no resident and no dossier. */
@Stateless
public class TrawlReview {

    private static final int LONGEST_LIST = 200;

    @Inject
    ReachRepository reaches;

    @Inject
    Clock clock;

    /** What was recognised in the municipality, the newest first. */
    @Performs(TRAWL_REVIEW)
    public List<FoundTrawling> found() {
        return reaches.found(LONGEST_LIST);
    }

    /**
     * Records what was found of it. What is recognised afterwards on the same day is to be judged again.
     *
     * @param last as the list said
     * @return whether it was there and not judged yet
     */
    @Performs(TRAWL_REVIEW)
    public boolean judge(UUID last, Judgement judgement) {
        return reaches.judge(last, judgement, clock.instant());
    }
}
