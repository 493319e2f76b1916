package nl.dossierwacht.persistence.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Which sessions the identity provider ended, kept in the database so that each node knows it. */
@ApplicationScoped
public class EndedSessions {

    /** Longer than any session lasts at the identity provider; after that the name means nothing. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /**
     * Ends one session, or all sessions of an account, unless this token was taken before.
     *
     * @param token name of the logout token
     * @param until when that token is worth nothing any more
     * @param session the session to end; {@code null} ends all sessions of the account
     * @param at when the identity provider ended it
     * @return whether the token was new
     */
    @Transactional
    public boolean end(String token, Instant until, String session, String account, Instant at) {
        int taken = entities.createNativeQuery("insert into sessions.used_token (name, used_until) values (?, ?) on conflict do nothing")
                .setParameter(1, token).setParameter(2, utc(until)).executeUpdate();
        if (taken == 0) {
            return false;
        }
        entities.createNativeQuery("insert into sessions.ended as e (kind, name, ended_at) values (?, ?, ?)"
                + " on conflict (kind, name) do update set ended_at = greatest(e.ended_at, excluded.ended_at)")
                .setParameter(1, session == null ? "ACCOUNT" : "SESSION").setParameter(2, session == null ? account : session).setParameter(3, utc(at)).executeUpdate();
        return true;
    }

    /**
     * Whether this session was ended.
     *
     * @param signedInAt when its owner signed in, by the identity provider's clock: who signs in after the end has begun anew
     */
    @Transactional
    public boolean isEnded(String session, String account, Instant signedInAt) {
        return !entities.createNativeQuery("select 1 from sessions.ended where (kind = 'SESSION' and name = ? and ended_at >= ?) or (kind = 'ACCOUNT' and name = ? and ended_at > ?)")
                .setParameter(1, session).setParameter(2, utc(signedInAt)).setParameter(3, account).setParameter(4, utc(signedInAt)).getResultList().isEmpty();
    }

    /** Forgets what can't come back any more. */
    @Transactional
    public void forgetOld(Instant now) {
        entities.createNativeQuery("delete from sessions.used_token where used_until < ?").setParameter(1, utc(now)).executeUpdate();
        entities.createNativeQuery("delete from sessions.ended where ended_at < ?").setParameter(1, utc(now.minus(REMEMBERED))).executeUpdate();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
