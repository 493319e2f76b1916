package nl.dossierwacht.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.audit.AccessRepository;

/**
 * Who still works under a hat. There is no list of employees here: the identity provider says what somebody may when they sign in, and nothing of who doesn't. The
 * access log knows who did something.
 */
@ApplicationScoped
public class AtWork {

    @Inject
    AccessRepository log;

    /** Those of these accounts that did something in the worn hat's domain since a moment, themselves and permitted. */
    public Set<String> since(Instant first, Collection<String> accounts) {
        return log.atWork(first, accounts);
    }
}
