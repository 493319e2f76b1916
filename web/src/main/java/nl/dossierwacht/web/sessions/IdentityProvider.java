package nl.dossierwacht.web.sessions;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the identity provider is there, so that nobody is sent to an address where nobody answers. */
public final class IdentityProvider {

    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration TO_ANSWER = Duration.ofSeconds(2);
    /** So long what was found holds: one look for all who come in that time. */
    private static final long HOLDS = Duration.ofSeconds(2).toNanos();
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();

    private static final AtomicBoolean LOOKING = new AtomicBoolean();

    private static volatile boolean answered = true;
    private static volatile long lookedAt = System.nanoTime() - HOLDS;

    private IdentityProvider() {
    }

    /** Its address. */
    public static String url() {
        return System.getProperty("dossierwacht.oidc.url", "");
    }

    /** Whether it answers. One looks, for two seconds at most; those who come meanwhile take what was found last, so that no thread waits for another's look. */
    public static boolean answers() {
        if (System.nanoTime() - lookedAt >= HOLDS && LOOKING.compareAndSet(false, true)) {
            try {
                answered = look();
                lookedAt = System.nanoTime();
            } finally {
                LOOKING.set(false);
            }
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
