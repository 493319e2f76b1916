package nl.dossierwacht.it.sessions;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import nl.dossierwacht.it.WholeStack;

/** Who administers the identity provider, through its own interface for that. */
final class IdentityAdministrator {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String admin = WholeStack.shared().identityProviderUrl() + "/admin/realms/dossierwacht";
    private final String token;

    IdentityAdministrator() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=" + password();
        HttpRequest request = HttpRequest.newBuilder(URI.create(WholeStack.shared().identityProviderUrl() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build();
        token = JsonParser.parseString(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body()).getAsJsonObject().get("access_token").getAsString();
    }

    List<String> sessionsOf(String account) throws IOException, InterruptedException {
        return ids("/users/" + user(account) + "/sessions");
    }

    void endSession(String session) throws IOException, InterruptedException {
        ask("DELETE", "/sessions/" + session, null);
    }

    void takeHat(String account, String law) throws IOException, InterruptedException {
        ask("DELETE", membership(account, law), null);
    }

    void giveHat(String account, String law) throws IOException, InterruptedException {
        ask("PUT", membership(account, law), null);
    }

    /** Tells the end of sessions to another address. @return the address until now */
    String tellEndsTo(String address) throws IOException, InterruptedException {
        JsonObject client = ask("GET", "/clients?clientId=dossierwacht", null).getAsJsonArray().get(0).getAsJsonObject();
        JsonObject attributes = client.getAsJsonObject("attributes");
        String before = attributes.get("backchannel.logout.url").getAsString();
        attributes.addProperty("backchannel.logout.url", address);
        ask("PUT", "/clients/" + client.get("id").getAsString(), client.toString());
        return before;
    }

    private String membership(String account, String law) throws IOException, InterruptedException {
        String user = user(account);
        for (JsonElement top : ask("GET", "/groups", null).getAsJsonArray()) {
            for (JsonElement group : ask("GET", "/groups/" + top.getAsJsonObject().get("id").getAsString() + "/children?max=100", null).getAsJsonArray()) {
                if (group.getAsJsonObject().get("name").getAsString().equals(law)) {
                    return "/users/" + user + "/groups/" + group.getAsJsonObject().get("id").getAsString();
                }
            }
        }
        throw new IOException("no such group");
    }

    private String user(String account) throws IOException, InterruptedException {
        return ids("/users?exact=true&username=" + account).get(0);
    }

    private List<String> ids(String path) throws IOException, InterruptedException {
        return ask("GET", path, null).getAsJsonArray().asList().stream().map(found -> found.getAsJsonObject().get("id").getAsString()).toList();
    }

    private JsonElement ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(admin + path)).header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + ' ' + path + ": " + answer.statusCode());
        }
        return answer.body().isEmpty() ? new JsonObject() : JsonParser.parseString(answer.body());
    }

    private static String password() throws IOException {
        Path folder = WholeStack.shared().folder();
        try (Stream<String> lines = Files.lines(folder.resolve("secrets.properties"))) {
            return lines.filter(line -> line.startsWith("KC_BOOTSTRAP_ADMIN_PASSWORD=")).findFirst().orElseThrow().split("=", 2)[1];
        }
    }
}
