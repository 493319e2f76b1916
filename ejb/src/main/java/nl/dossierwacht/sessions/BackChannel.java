package nl.dossierwacht.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.sessions.EndedSessions;

/** What the identity provider tells us about sessions behind the browser's back, and what became of a session. */
@ApplicationScoped
public class BackChannel {

    private static final String CLIENT = "dossierwacht";

    @Inject
    IdentityProviderKeys keys;

    @Inject
    EndedSessions sessions;

    @Inject
    Clock clock;

    /** Ends what a logout token says. @return whether it was a token to heed, and heeded for the first time */
    public boolean end(String token) {
        Instant now = clock.instant();
        Optional<LogoutToken> verified = LogoutToken.verified(token, keys::named, System.getProperty("dossierwacht.oidc.url", ""), CLIENT, now);
        boolean heeded = verified.map(logout -> sessions.end(logout.id(), logout.worthUntil(), logout.session(), logout.account(), logout.issuedAt())).orElse(false);
        if (heeded) {
            sessions.forgetOld(now);
        }
        return heeded;
    }

    /**
     * Whether the identity provider ended this session.
     *
     * @param signedInAt when its owner signed in, as the identity provider says
     */
    public boolean hasEnded(String session, String account, Instant signedInAt) {
        return sessions.isEnded(session, account, signedInAt);
    }
}
