package nl.dossierwacht.it.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;

/** What the platform asks of the running server, and what the outside gets to know. */
class OperationIT extends BrowserTest {

    private static final Pattern MANAGEMENT = Pattern.compile("interface listening on (http://[0-9.]+:[0-9]+)/management");
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void liveAndReadyTellNamesAndNothingElse() throws IOException, InterruptedException {
        JsonObject live = JsonParser.parseString(get(management() + "/health/live").body()).getAsJsonObject();
        assertEquals("UP", live.get("status").getAsString());
        HttpResponse<String> answer = get(management() + "/health/ready");
        assertEquals(200, answer.statusCode(), answer.body());
        Set<String> names = new TreeSet<>();
        for (JsonElement check : JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("checks")) {
            names.add(check.getAsJsonObject().get("name").getAsString());
        }
        assertTrue(names.containsAll(Set.of("content-database", "keys-database", "reader", "virus-scanner", "identity-provider", "log-sealing")), names.toString());
    }

    @Test
    void thePagesPortTellsOnlyThatItServes() throws IOException, InterruptedException {
        HttpResponse<String> answer = get(url() + "/health");
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
        for (String path : new String[] {"/health/ready", "/prometheus", "/metrics", "/management", "/console", "/wildfly-services"}) {
            assertFalse(get(url() + path).statusCode() == 200, path);
        }
        assertTrue(answer.headers().firstValue("server").isEmpty() && answer.headers().firstValue("x-powered-by").isEmpty());
    }

    @Test
    void callsAreCountedByActionAndOutcomeWithoutAnybodysName() throws IOException, InterruptedException {
        try (BrowserContext context = session()) {
            signIn(context, "wmo.consulent");
        }
        String metrics = get(management() + "/prometheus").body();
        String ours = metrics.lines().filter(line -> line.startsWith("dossierwacht_calls")).reduce("", (a, b) -> a + b + '\n');
        assertTrue(ours.contains("action=\"WORK_LIST\"") && ours.contains("outcome=\"permitted\""), ours);
        assertFalse(metrics.contains("wmo.consulent"));
        assertTrue(metrics.contains("datasources_"), "the server's own metrics are there too");
    }

    @Test
    void theSessionIsInACookieThatNoScriptAndNoOtherSiteGets() throws IOException, InterruptedException {
        List<String> cookies = get(url() + "/error/not-found.xhtml").headers().allValues("set-cookie");
        assertTrue(cookies.stream().anyMatch(cookie -> cookie.startsWith("JSESSIONID=")), cookies.toString());
        for (String cookie : cookies) {
            // Said in words: a browser would take Lax for one that says nothing.
            assertTrue(List.of(cookie.toLowerCase(java.util.Locale.ROOT).split("; *")).containsAll(List.of("httponly", "samesite=lax")), cookie);
        }
    }

    @Test
    void whoClaimsToComeOverTlsIsNotBelievedWithoutAProxy() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/health")).header("X-Forwarded-Proto", "https").header("X-Forwarded-For", "192.0.2.1").build();
        assertTrue(client.send(request, HttpResponse.BodyHandlers.ofString()).headers().firstValue("strict-transport-security").isEmpty());
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String management() throws IOException {
        Matcher found = MANAGEMENT.matcher(Files.readString(WholeStack.shared().folder().resolve("wildfly.log")));
        assertTrue(found.find());
        return found.group(1);
    }
}
