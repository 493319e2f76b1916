package nl.dossierwacht.it.sessions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;

/** The identity provider ends a session behind the browser's back (OpenID Connect Back-Channel Logout 1.0). */
class BackChannelIT extends BrowserTest {

    private static final List<String> ACCOUNTS = List.of("wmo.consulent", "jeugd.consulent", "pw.consulent", "pw.handhaver", "wgs.consulent");
    private static final int SESSIONS_EACH = 20;

    @Test
    void whoseSessionIsEndedThereIsSignedOutHereAtOnceAndLosesNothingTyped() throws Exception {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            page.navigate(url() + "/dossier/new.xhtml");
            page.locator("[id='wizard:bsn']").fill("999999990");
            endAll("wmo.consulent");
            page.locator("[id='wizard:next']").click();
            assertThat(page.locator("#username")).isVisible();
            page.locator("#username").fill("wmo.consulent");
            page.locator("#password").fill("demo");
            page.locator("#kc-login").click();
            assertThat(page.locator("[id='wizard:bsn']")).hasValue("999999990");
            assertThat(page.locator(".notice")).containsText("Wat u typte, staat er weer");
        }
    }

    @Test
    void aHundredSessionsEndAtOnceAndNobodyElsesDoes() throws Exception {
        for (String account : ACCOUNTS) {
            endAll(account);
        }
        Visitor bystander = new Visitor(url());
        bystander.signIn("inzage");
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < SESSIONS_EACH; i++) {
            // One after another: signing in isn't what is tried here.
            for (String account : ACCOUNTS) {
                Visitor visitor = new Visitor(url());
                visitor.signIn(account);
                visitors.add(visitor);
            }
        }
        IdentityAdministrator administrator = new IdentityAdministrator();
        List<Callable<Void>> ends = new ArrayList<>();
        List<String> ended = new ArrayList<>();
        CountDownLatch together = new CountDownLatch(ACCOUNTS.size() * SESSIONS_EACH);
        for (String account : ACCOUNTS) {
            for (String session : administrator.sessionsOf(account)) {
                ended.add(session);
                ends.add(() -> {
                    together.countDown();
                    together.await();
                    administrator.endSession(session);
                    return null;
                });
            }
        }
        assertEquals(100, ends.size());
        ExecutorService hundred = Executors.newFixedThreadPool(ends.size());
        try {
            for (Future<Void> end : hundred.invokeAll(ends, 2, TimeUnit.MINUTES)) {
                end.get();
            }
        } finally {
            hundred.shutdownNow();
        }
        // A token that can't be renewed would send them away too: here each was told of behind the browser's back.
        assertEquals(100, remembered(ended));
        for (Visitor visitor : visitors) {
            assertFalse(visitor.isSignedIn());
        }
        assertTrue(bystander.isSignedIn());
    }

    @Test
    void aTokenIsTakenOnceAndNotWhenChanged() throws Exception {
        // Sessions that other tests left would each have a token of their own.
        endAll("privacy.officer");
        Visitor visitor = new Visitor(url());
        visitor.signIn("privacy.officer");
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        HttpServer ear = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ear.createContext("/", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        ear.start();
        String before = new IdentityAdministrator().tellEndsTo("http://localhost:" + ear.getAddress().getPort() + "/");
        try {
            endAll("privacy.officer");
            String body = told.poll(30, TimeUnit.SECONDS);
            assertNotNull(body);
            assertTrue(visitor.isSignedIn(), "nobody told the application yet");
            int inside = body.indexOf('.') + 10;
            String changed = body.substring(0, inside) + (body.charAt(inside) == 'A' ? 'B' : 'A') + body.substring(inside + 1);
            assertEquals("400 ", post(changed));
            assertEquals("400 ", post(body + "&x=" + "A".repeat(20_000)), "too much, though the token is in it");
            assertTrue(visitor.isSignedIn());
            assertEquals("200 ", post(body));
            assertFalse(visitor.isSignedIn());
            assertEquals("400 ", post(body));
        } finally {
            new IdentityAdministrator().tellEndsTo(before);
            ear.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "logout_token=", "logout_token=a.b.c", "logout_token=%%%", "logout_token=a&logout_token=b", "other=x",
        "logout_token=eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", "logout_token=eyJhbGciOiJSUzI1NiIsImtpZCI6Im5vbmUifQ.e30.AAAA"})
    void whateverElseIsSentIsRefusedWithoutAWord(String body) throws Exception {
        assertEquals("400 ", post(body));
    }

    @Test
    void aHugeBodyIsRefusedBeforeItIsReadAndALinkDoesNothing() throws Exception {
        long begin = System.nanoTime();
        assertEquals("400 ", post("logout_token=" + "A".repeat(100_000)));
        assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(5));
        HttpResponse<String> link = HttpClient.newHttpClient().send(HttpRequest.newBuilder(endpoint()).GET().build(), HttpResponse.BodyHandlers.ofString());
        assertEquals("400 ", link.statusCode() + " " + link.body());
    }

    private static int remembered(List<String> sessions) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser();
                PreparedStatement query = superuser.prepareStatement("select count(*) from sessions.ended where kind = 'SESSION' and name = any (?)")) {
            query.setArray(1, superuser.createArrayOf("text", sessions.toArray()));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void endAll(String account) throws IOException, InterruptedException {
        IdentityAdministrator administrator = new IdentityAdministrator();
        for (String session : administrator.sessionsOf(account)) {
            administrator.endSession(session);
        }
    }

    private String post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint()).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> answer = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private URI endpoint() {
        return URI.create(url() + "/back-channel-logout");
    }
}
