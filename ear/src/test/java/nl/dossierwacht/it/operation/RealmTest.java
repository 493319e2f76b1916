package nl.dossierwacht.it.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The realm as production gets it: nobody in it, no secret in it, and no other way in than a code with PKCE. */
class RealmTest {

    private static final Path REALM = Path.of("../docker/realm");
    private final JsonObject realm = read(REALM.resolve("dossierwacht-realm.json"));

    @Test
    void nothingElseIsImported() throws IOException {
        try (Stream<Path> files = Files.list(REALM)) {
            assertEquals(List.of("dossierwacht-realm.json"), files.map(file -> file.getFileName().toString()).toList());
        }
        assertFalse(Files.readString(Path.of("../docker/Dockerfile")).contains("realm-demo"));
    }

    @Test
    void itHoldsNoAccountAndNoSecret() {
        Set<String> names = names(realm);
        names.retainAll(Set.of("users", "federatedUsers", "credentials", "secret", "registrationAccessToken", "privateKey", "password", "value", "smtpServer", "identityProviders",
                "userFederationProviders"));
        assertEquals(Set.of(), names);
    }

    @Test
    void aBigRegistrationIsRecordedByWhoManagesAccountsAndByNobodyElse() {
        JsonObject components = realm.getAsJsonObject("components");
        assertEquals(Set.of("org.keycloak.userprofile.UserProfileProvider"), components.keySet());
        String written = components.getAsJsonArray("org.keycloak.userprofile.UserProfileProvider").get(0).getAsJsonObject().getAsJsonObject("config")
                .getAsJsonArray("kc.user.profile.config").get(0).getAsString();
        JsonObject profile = JsonParser.parseString(written).getAsJsonObject();
        assertFalse(profile.has("unmanagedAttributePolicy"), "what isn't named here can't be set");
        for (JsonElement each : profile.getAsJsonArray("attributes")) {
            JsonObject attribute = each.getAsJsonObject();
            if (attribute.get("name").getAsString().startsWith("big")) {
                assertEquals(List.of("admin"), strings(attribute.getAsJsonObject("permissions").getAsJsonArray("edit")));
            }
        }
        JsonArray mappers = realm.getAsJsonArray("clients").get(0).getAsJsonObject().getAsJsonArray("protocolMappers");
        assertEquals(List.of("bigNumber", "bigConfirmedOn"), mappers.asList().stream()
                .map(mapper -> mapper.getAsJsonObject().getAsJsonObject("config").get("user.attribute").getAsString()).toList());
    }

    @Test
    void nobodyMakesAnAccountAndGuessingIsStopped() {
        assertFalse(realm.get("registrationAllowed").getAsBoolean());
        assertTrue(realm.get("bruteForceProtected").getAsBoolean());
        assertEquals("external", realm.get("sslRequired").getAsString());
    }

    @Test
    void aHatThatIsTakenAwayEndsWithinAMinute() {
        // With a quarter of a minute to spare for clocks and slow answers.
        assertEquals(45, realm.get("accessTokenLifespan").getAsInt());
    }

    @Test
    void theEndOfASessionIsToldBehindTheBrowsersBackWithItsName() {
        JsonObject attributes = realm.getAsJsonArray("clients").get(0).getAsJsonObject().getAsJsonObject("attributes");
        assertEquals("${DW_APP_URL}/back-channel-logout", attributes.get("backchannel.logout.url").getAsString());
        assertEquals("true", attributes.get("backchannel.logout.session.required").getAsString());
    }

    @Test
    void whoSignsInIsWrittenInTheIdentityProvidersOwnListNotInItsLog() {
        assertTrue(realm.get("eventsEnabled").getAsBoolean());
        assertEquals(0, realm.getAsJsonArray("eventsListeners").size());
        assertFalse(realm.get("adminEventsDetailsEnabled").getAsBoolean());
    }

    @Test
    void theOnlyWayInIsACodeWithPkceToOurOwnAddress() {
        JsonArray clients = realm.getAsJsonArray("clients");
        assertEquals(1, clients.size());
        JsonObject client = clients.get(0).getAsJsonObject();
        assertTrue(client.get("publicClient").getAsBoolean());
        assertTrue(client.get("standardFlowEnabled").getAsBoolean());
        for (String flow : List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled")) {
            assertFalse(client.get(flow).getAsBoolean(), flow);
        }
        assertEquals("S256", client.getAsJsonObject("attributes").get("pkce.code.challenge.method").getAsString());
        // The client comes back to the page that was asked for: every page of our own address, and no other address.
        assertEquals(List.of("${DW_APP_URL}/*"), strings(client.getAsJsonArray("redirectUris")));
        assertEquals("${DW_APP_URL}/", client.getAsJsonObject("attributes").get("post.logout.redirect.uris").getAsString());
        assertEquals(List.of(), strings(client.getAsJsonArray("webOrigins")));
    }

    private static List<String> strings(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsString).toList();
    }

    private static Set<String> names(JsonElement element) {
        Set<String> names = new TreeSet<>();
        if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(entry -> {
                names.add(entry.getKey());
                names.addAll(names(entry.getValue()));
            });
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(inside -> names.addAll(names(inside)));
        }
        return names;
    }

    private static JsonObject read(Path file) {
        try {
            return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
