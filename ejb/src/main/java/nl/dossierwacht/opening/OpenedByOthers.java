package nl.dossierwacht.opening;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.opening.Opening;
import nl.dossierwacht.persistence.opening.Opening.Kind;
import nl.dossierwacht.persistence.opening.OpeningRepository;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.separation.Refusal;

/** Tells who works in a dossier which colleagues opened it and why. What was gathered for an inspection isn't told: nobody chose that. Inside a service call only. */
@ApplicationScoped
public class OpenedByOthers {

    private static final int LONGEST_LIST = 50;

    private final OpeningIsSeenByItsOwn seenByItsOwn = new OpeningIsSeenByItsOwn();

    @Inject
    OpeningRepository openings;

    @Inject
    OpeningTold told;

    @Inject
    Clock clock;

    /** The openings of a dossier that is open to who is signed in. */
    public OpenedList of(Dossier dossier) {
        return new OpenedList(chosen(dossier).stream().sorted(Comparator.comparing(Opening::openedAt).reversed()).limit(LONGEST_LIST).map(OpenedList.Opened::of).toList(), isOwn(dossier));
    }

    /** Whose work it is saw all openings there are; the privacy officer's domain is told. @return how many they hadn't seen before @throws Refusal if it isn't their own work */
    int seen(Dossier dossier) {
        Refusal.unlessPermitted(seenByItsOwn.decide(new OpeningIsSeenByItsOwn.Facts(isOwn(dossier))));
        List<Opening> unseen = chosen(dossier).stream().filter(opening -> opening.seenAt().isEmpty()).toList();
        if (!unseen.isEmpty()) {
            Instant now = clock.instant();
            unseen.forEach(opening -> opening.seen(now));
            told.seen(unseen.stream().map(Opening::id).toList(), now);
        }
        return unseen.size();
    }

    private List<Opening> chosen(Dossier dossier) {
        return openings.of(dossier).stream().filter(opening -> opening.kind() != Kind.INSPECTION).toList();
    }

    private static boolean isOwn(Dossier dossier) {
        return dossier.assignee().equals(HatScope.require().employee());
    }
}
