package nl.dossierwacht.sessions;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * A logout token whose signature and claims were verified (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6).
 *
 * @param id its name, {@code jti}
 * @param session the session that ended, {@code sid}; {@code null} if all sessions of the account did
 * @param account whose sessions, {@code sub}; {@code null} if only the session is named
 */
public record LogoutToken(String id, String session, String account, Instant issuedAt, Instant expiresAt) {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    /** One algorithm, ours to choose and not the token's: neither {@code none} nor a public key used as a secret comes in. */
    private static final String ALGORITHM = "RS256";
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
        try {
            String[] parts = token.split("\\.", -1);
            if (parts.length != 3) {
                return Optional.empty();
            }
            JsonObject header = object(parts[0]);
            if (!isSignedAsAgreed(header)) {
                return Optional.empty();
            }
            Optional<PublicKey> key = keys.apply(header.getString("kid"));
            if (key.isEmpty() || !signed(parts, key.get())) {
                return Optional.empty();
            }
            return read(object(parts[1]), issuer, audience, now);
        } catch (RuntimeException | GeneralSecurityException e) {
            // Not a token: no base64, no JSON, a claim of another kind, a key that doesn't fit.
            return Optional.empty();
        }
    }

    private static boolean isSignedAsAgreed(JsonObject header) {
        return ALGORITHM.equals(header.getString("alg")) && !header.containsKey("crit") && TYPES.contains(header.getString("typ", "JWT"));
    }

    private static boolean signed(String[] parts, PublicKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts[0] + '.' + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static Optional<LogoutToken> read(JsonObject claims, String issuer, String audience, Instant now) {
        LogoutToken token = new LogoutToken(name(claims, "jti"), name(claims, "sid"), name(claims, "sub"), time(claims, "iat"), time(claims, "exp"));
        boolean isOurs = issuer.equals(claims.getString("iss")) && isFor(audience, claims.get("aud"));
        boolean isOfNow = !token.issuedAt().isAfter(now.plus(CLOCKS_DIFFER)) && token.issuedAt().isAfter(now.minus(LONGEST))
                && token.expiresAt().isAfter(now.minus(CLOCKS_DIFFER)) && token.expiresAt().isBefore(now.plus(LONGEST).plus(CLOCKS_DIFFER));
        boolean isLogout = claims.getJsonObject("events").get(EVENT) instanceof JsonObject && !claims.containsKey("nonce");
        boolean saysWhom = token.id() != null && (token.session() != null || token.account() != null);
        return isOurs && isOfNow && isLogout && saysWhom ? Optional.of(token) : Optional.empty();
    }

    /** When what the token's name forbids a second time is over. */
    public Instant worthUntil() {
        return expiresAt.plus(CLOCKS_DIFFER);
    }

    private static boolean isFor(String audience, JsonValue named) {
        return named instanceof JsonString one ? one.getString().equals(audience)
                : named instanceof JsonArray many && many.stream().anyMatch(each -> each instanceof JsonString text && text.getString().equals(audience));
    }

    private static String name(JsonObject claims, String claim) {
        if (!claims.containsKey(claim)) {
            return null;
        }
        String name = claims.getString(claim);
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("no name");
        }
        return name;
    }

    private static Instant time(JsonObject claims, String claim) {
        JsonNumber seconds = claims.getJsonNumber(claim);
        return Instant.ofEpochSecond(seconds.longValue());
    }

    private static JsonObject object(String part) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8)))) {
            return reader.readObject();
        }
    }
}
