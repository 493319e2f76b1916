package nl.dossierwacht.exchange;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.exchange.HeldRequestRepository;
import nl.dossierwacht.reuse.ReuseEnd;

/**
 * Who holds a task's data in a municipality. The college's tasks have one holder; care by neighbourhood teams has one for each organisation that
 * does it, and who asks chooses: that organisation is the controller, and decides (Q26).
 */
@ApplicationScoped
class Teams {

    private final RequestItems items = RequestItems.load();

    @Inject
    HeldRequestRepository held;

    /** The holders, by name; the one of the table where nobody has dossiers yet. Empty for a task that nobody can ask. */
    List<DomainKey> of(ReuseEnd end, String municipality) {
        List<DomainKey> teams = end.task() == Task.HULPVERLENING
                ? held.teams().stream().filter(domain -> domain.municipality().equals(municipality) && ReuseEnd.of(domain).equals(end)).toList() : List.of();
        return teams.isEmpty() ? items.domain(end, municipality).stream().toList() : teams;
    }

    /** The holder that was chosen; the only one if there is no choice. Empty if it isn't one of them. */
    Optional<DomainKey> chosen(Ask.Holder asked, String municipality) {
        List<DomainKey> holders = of(asked.end(), municipality);
        return asked.team().isEmpty() && holders.size() == 1 ? holders.stream().findFirst()
                : holders.stream().filter(holder -> asked.team().filter(holder.organisation()::equals).isPresent()).findFirst();
    }

    /** The holder of a request that was made. */
    Optional<DomainKey> of(String key, String municipality) {
        ReuseEnd end = Holders.end(key);
        return Holders.organisation(key).map(team -> new DomainKey(municipality, end.law(), end.task(), team)).or(() -> items.domain(end, municipality));
    }
}
