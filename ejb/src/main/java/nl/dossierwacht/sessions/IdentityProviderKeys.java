package nl.dossierwacht.sessions;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/** The identity provider's public keys for signatures (RFC 7517), fetched when a name isn't known, and now and then. */
@ApplicationScoped
public class IdentityProviderKeys {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Who invents names of keys doesn't make us ask each time. */
    private static final Duration AT_MOST_EACH = Duration.ofSeconds(10);
    /** A key that was withdrawn is forgotten after this. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private Map<String, PublicKey> known = Map.of();
    private Instant asked = Instant.MIN;
    private Instant fetched = Instant.MIN;

    @Inject
    Clock clock;

    /** The key with this name, if the identity provider has it. */
    public synchronized Optional<PublicKey> named(String name) {
        Instant now = clock.instant();
        boolean isOld = fetched.isBefore(now.minus(FRESH));
        if ((isOld || !known.containsKey(name)) && asked.isBefore(now.minus(AT_MOST_EACH))) {
            asked = now;
            fetch(now);
        }
        return Optional.ofNullable(known.get(name));
    }

    private void fetch(Instant now) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getProperty("dossierwacht.oidc.url") + "/protocol/openid-connect/certs")).timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                known = read(answer.body());
                fetched = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | JoseException | RuntimeException e) {
            // Away, or not talking sense: what was known stays known until the next try.
            return;
        }
    }

    static Map<String, PublicKey> read(String keySet) throws JoseException {
        return new JsonWebKeySet(keySet).getJsonWebKeys().stream()
                .filter(key -> key.getKeyId() != null && key instanceof RsaJsonWebKey && (key.getUse() == null || key.getUse().equals(Use.SIGNATURE)))
                .collect(Collectors.toUnmodifiableMap(JsonWebKey::getKeyId, key -> ((RsaJsonWebKey) key).getRsaPublicKey(), (first, second) -> first));
    }
}
