package nl.dossierwacht.web.sessions;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether the identity provider is there, so that nobody is sent to an address where nobody answers. */
public final class IdentityProvider {

    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration TO_ANSWER = Duration.ofSeconds(2);
    /** So long what was found holds: one look for all who come in that time. */
    private static final long HOLDS = Duration.ofSeconds(2).toNanos();
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();

    private static boolean answered;
    private static long lookedAt = System.nanoTime() - HOLDS;

    private IdentityProvider() {
    }

    /** Its address. */
    public static String url() {
        return System.getProperty("dossierwacht.oidc.url", "");
    }

    /** Whether it answers. Waits a few seconds at most, and those who come meanwhile wait with who looks. */
    public static synchronized boolean answers() {
        if (System.nanoTime() - lookedAt >= HOLDS) {
            answered = look();
            lookedAt = System.nanoTime();
        }
        return answered;
    }

    private static boolean look() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/.well-known/openid-configuration")).timeout(TO_ANSWER).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException | IllegalArgumentException away) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
