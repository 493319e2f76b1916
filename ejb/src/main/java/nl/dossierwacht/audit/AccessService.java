package nl.dossierwacht.audit;

import static nl.dossierwacht.separation.Action.ACCESS_OF_DOSSIER;
import static nl.dossierwacht.separation.Action.ACCESS_OVERVIEW;
import static nl.dossierwacht.separation.Action.ACCESS_OWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.persistence.audit.AccessEntry;
import nl.dossierwacht.persistence.audit.AccessRepository;
import nl.dossierwacht.persistence.audit.SealWatch;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;

/** Who looked on: per dossier for who works in it, one's own for everybody, and patterns without people for the privacy officer. */
@Stateless
public class AccessService {

    /** How many records a page of the log is made of. */
    private static final int PAGE = 60;
    private static final int DAYS_OF_PATTERNS = 30;

    private final ProcessingActivities activities = ProcessingActivities.load();

    @Inject
    AccessRepository log;

    @Inject
    OpenDossiers dossiers;

    @Inject
    WorkFile workFile;

    @Inject
    SealWatch seals;

    @Inject
    Clock clock;

    /**
     * Who did what with a dossier.
     *
     * @param before from where to go on, as an earlier page said; {@code null} for the newest
     * @throws Refusal if the dossier isn't this hat's
     */
    @Performs(ACCESS_OF_DOSSIER)
    public AccessPage ofDossier(String number, UUID before) {
        UUID dossier = dossiers.any(number).id();
        return page(log.ofDossier(dossier, before, PAGE + 1));
    }

    /** What who is signed in did under this hat. @param before as in {@link #ofDossier} */
    @Performs(ACCESS_OWN)
    public AccessPage own(UUID before) {
        return page(log.ofEmployee(HatScope.require().employee(), before, PAGE + 1));
    }

    /** How the municipality's employees use the system, of the last thirty days; nobody in it. */
    @Performs(ACCESS_OVERVIEW)
    public AccessPatterns patterns() {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = today.minusDays(DAYS_OF_PATTERNS - 1L);
        return AccessPatterns.of(log.countsSince(first), first, today, seals.now());
    }

    private AccessPage page(List<AccessEntry> read) {
        List<AccessEntry> entries = read.subList(0, Math.min(read.size(), PAGE));
        Optional<UUID> next = read.size() > PAGE ? Optional.of(entries.get(PAGE - 1).id()) : Optional.empty();
        AccessLines lines = new AccessLines(dossiers.numbersOf(ids(entries, AccessEntry::dossier)), workFile.titlesOf(ids(entries, AccessEntry::document)), activities, clock.getZone());
        return new AccessPage(lines.days(entries), next);
    }

    private static Set<UUID> ids(List<AccessEntry> entries, Function<AccessEntry, Optional<UUID>> of) {
        return entries.stream().map(of).flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
