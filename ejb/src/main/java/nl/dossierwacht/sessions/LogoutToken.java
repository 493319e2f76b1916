package nl.dossierwacht.sessions;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * A logout token whose signature and claims were verified (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6).
 *
 * @param id its name, {@code jti}
 * @param session the session that ended, {@code sid}; {@code null} if all sessions of the account did
 * @param account whose sessions, {@code sub}; {@code null} if only the session is named
 */
public record LogoutToken(String id, String session, String account, Instant issuedAt, Instant expiresAt) {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final List<String> TYPES = List.of("logout+jwt", "application/logout+jwt", "JWT");
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int LONGEST_NAME = 255;

    /**
     * Reads and verifies a token.
     *
     * @param keys the identity provider's public key with a name
     * @return empty for whatever the standard doesn't let through, without saying what
     */
    public static Optional<LogoutToken> verified(String token, Function<String, Optional<PublicKey>> keys, String issuer, String audience, Instant now) {
        // One algorithm, ours to choose and not the token's: neither "none" nor a public key used as a secret comes in.
        JwtConsumerBuilder consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKeyResolver((signature, around) -> Optional.ofNullable(signature.getKeyIdHeaderValue()).flatMap(keys).orElseThrow(() -> new UnresolvableKeyException("no such key")))
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireJwtId()
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes((int) LONGEST.toMinutes())
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(0, (int) LONGEST.toSeconds())
                .setAllowedClockSkewInSeconds((int) CLOCKS_DIFFER.toSeconds())
                .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()));
        try {
            JwtContext read = consumer.build().process(token);
            return isLogout(read) ? of(read.getJwtClaims()) : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private static boolean isLogout(JwtContext read) throws MalformedClaimException {
        String type = read.getJoseObjects().get(0).getHeader("typ");
        JwtClaims claims = read.getJwtClaims();
        return (type == null || TYPES.contains(type)) && !claims.getClaimsMap().containsKey("nonce")
                && claims.getClaimValue("events", Map.class) instanceof Map<?, ?> events && events.get(EVENT) instanceof Map;
    }

    private static Optional<LogoutToken> of(JwtClaims claims) throws MalformedClaimException {
        LogoutToken token = new LogoutToken(claims.getJwtId(), claims.getStringClaimValue("sid"), claims.getSubject(), instant(claims.getIssuedAt()), instant(claims.getExpirationTime()));
        boolean saysWhom = token.session() != null || token.account() != null;
        return saysWhom && isName(token.id()) && isName(token.session()) && isName(token.account()) ? Optional.of(token) : Optional.empty();
    }

    /** When what the token's name forbids a second time is over. */
    public Instant worthUntil() {
        return expiresAt.plus(CLOCKS_DIFFER);
    }

    private static boolean isName(String name) {
        return name == null || !name.isEmpty() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
    }

    private static Instant instant(NumericDate date) {
        return Instant.ofEpochSecond(date.getValue());
    }
}
