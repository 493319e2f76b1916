package nl.dossierwacht.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What of OpenID Connect Back-Channel Logout 1.0 (2.4, 2.6) lets a token through, and everything else that doesn't. */
class LogoutTokenTest {

    private static final KeyPair OURS = keys();
    private static final KeyPair OTHERS = keys();
    private static final String ISSUER = "https://login.voorbeeldstad.example/realms/dossierwacht";
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"logout+jwt\",\"kid\":\"k\"}";
    private static final String CLAIMS = """
            {"iss":"%s","aud":"dossierwacht","sub":"account","sid":"session","jti":"token","iat":%d,"exp":%d,
             "events":{"http://schemas.openid.net/event/backchannel-logout":{}}}""".formatted(ISSUER, NOW.getEpochSecond(), NOW.getEpochSecond() + 120);

    @Test
    void aTokenThatSaysAllIsHeeded() {
        LogoutToken token = verified(signed(HEADER, CLAIMS, OURS)).orElseThrow();
        assertEquals("token session account", token.id() + ' ' + token.session() + ' ' + token.account());
        assertEquals(NOW.plusSeconds(150), token.worthUntil());
    }

    @Test
    void itMayNameTheAccountOnlyOrTheSessionOnlyAndSeveralAudiences() {
        assertNull(verified(signed(HEADER, CLAIMS.replace("\"sid\":\"session\",", ""), OURS)).orElseThrow().session());
        assertNull(verified(signed(HEADER, CLAIMS.replace("\"sub\":\"account\",", ""), OURS)).orElseThrow().account());
        assertTrue(verified(signed(HEADER, CLAIMS.replace("\"dossierwacht\"", "[\"other\",\"dossierwacht\"]"), OURS)).isPresent());
        assertTrue(verified(signed("{\"alg\":\"RS256\",\"kid\":\"k\"}", CLAIMS, OURS)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"aud\":\"dossierwacht\"|\"aud\":\"other\"", "\"aud\":\"dossierwacht\"|\"aud\":[]", "\"aud\":\"dossierwacht\"|\"aud\":7", "realms/dossierwacht|realms/master",
        "\"sub\":\"account\",\"sid\":\"session\",|", "\"jti\":\"token\",|", "\"jti\":\"token\"|\"jti\":\"\"", "backchannel-logout\":{}|backchannel-logout\":true",
        "backchannel-logout|other-event", "\"jti\"|\"nonce\":\"n\",\"jti\"", "\"jti\"|\"nonce\":null,\"jti\"", "\"iat\":|\"iat\":\"x\",\"was\":", "\"exp\":|\"was\":", "\"sid\":\"session\"|\"sid\":7"})
    void aClaimThatIsWrongOrMissingRefuses(String change) {
        String[] from = change.split("\\|", -1);
        String claims = CLAIMS.replace(from[0], from[1]);
        assertTrue(!claims.equals(CLAIMS), change);
        assertRefused(signed(HEADER, claims, OURS));
    }

    @Test
    void aTokenOfAnotherTimeIsRefused() {
        String token = signed(HEADER, CLAIMS, OURS);
        assertTrue(verified(token, NOW.plusSeconds(149)).isPresent());
        assertTrue(verified(token, NOW.plusSeconds(150)).isEmpty());
        assertTrue(verified(token, NOW.minusSeconds(30)).isPresent());
        assertTrue(verified(token, NOW.minusSeconds(31)).isEmpty());
        assertRefused(signed(HEADER, CLAIMS.replace("\"exp\":" + (NOW.getEpochSecond() + 120), "\"exp\":" + (NOW.getEpochSecond() + 86_400)), OURS));
    }

    @Test
    void anotherKeyNoSignatureAndAnotherAlgorithmAreRefused() throws GeneralSecurityException {
        assertRefused(signed(HEADER, CLAIMS, OTHERS));
        assertRefused(signed(HEADER.replace("\"k\"", "\"unknown\""), CLAIMS, OURS));
        assertRefused(signed(HEADER.replace(",\"kid\":\"k\"", ""), CLAIMS, OURS));
        assertRefused(signed(HEADER.replace("RS256", "none"), CLAIMS, OURS));
        assertRefused(encoded(HEADER.replace("RS256", "none")) + '.' + encoded(CLAIMS) + '.');
        assertRefused(signed(HEADER.replace("logout+jwt", "at+jwt"), CLAIMS, OURS));
        assertRefused(signed(HEADER.replace("{", "{\"crit\":[\"x\"],"), CLAIMS, OURS));
        assertRefused(signed(HEADER, CLAIMS, OURS).replaceFirst("\\.[^.]+\\.", "." + encoded(CLAIMS.replace("session", "another")) + "."));
        // The public key, which everybody has, taken for a shared secret.
        String content = encoded(HEADER.replace("RS256", "HS256")) + '.' + encoded(CLAIMS);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(OURS.getPublic().getEncoded(), "HmacSHA256"));
        assertRefused(content + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII))));
    }

    @Property(tries = 500)
    void whateverElseIsSentIsRefusedWithoutAFault(@ForAll String anything) {
        assertRefused(anything);
        assertRefused(anything + '.' + anything + '.' + anything);
        assertRefused(encoded(HEADER) + '.' + anything + '.' + anything);
        assertRefused(signed(HEADER, anything, OURS));
    }

    @Test
    void theProvidersKeySetGivesItsSigningKeysOnly() throws JoseException {
        RSAPublicKey key = (RSAPublicKey) OURS.getPublic();
        String rsa = "{\"kty\":\"RSA\",\"kid\":\"%s\",\"use\":\"%s\",\"n\":\"" + number(key.getModulus().toByteArray()) + "\",\"e\":\"" + number(key.getPublicExponent().toByteArray()) + "\"}";
        String set = "{\"keys\":[" + rsa.formatted("k", "sig") + "," + rsa.formatted("e", "enc") + ",{\"kty\":\"EC\",\"kid\":\"c\"}]}";
        assertEquals(java.util.Map.of("k", key), IdentityProviderKeys.read(set));
    }

    private static void assertRefused(String token) {
        assertEquals(Optional.empty(), verified(token));
    }

    private static Optional<LogoutToken> verified(String token) {
        return verified(token, NOW);
    }

    private static Optional<LogoutToken> verified(String token, Instant now) {
        return LogoutToken.verified(token, kid -> kid.equals("k") ? Optional.of(OURS.getPublic()) : Optional.empty(), ISSUER, "dossierwacht", now);
    }

    private static String signed(String header, String claims, KeyPair by) {
        try {
            String content = encoded(header) + '.' + encoded(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(by.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
