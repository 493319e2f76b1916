package nl.dossierwacht.person;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;

import nl.dossierwacht.domain.Bsn;

/** The BRP through the Haal Centraal API "BRP Personen" 2.x: {@code POST /personen}, naming each field that is needed. */
public final class HaalCentraalPersonSource implements PersonSource {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI persons;
    private final String apiKey;

    /**
     * A source at an address.
     *
     * @param url as in {@code https://…/haalcentraal/api/brp}, without a slash at the end
     * @param apiKey sent as {@code X-API-KEY}
     */
    public HaalCentraalPersonSource(String url, String apiKey) {
        this.persons = URI.create(url + "/personen");
        this.apiKey = apiKey;
    }

    @Override
    public Optional<FoundPerson> find(Bsn bsn, Set<Field> fields) {
        HttpRequest request = HttpRequest.newBuilder(persons).timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8").header("Accept", "application/json").header("X-API-KEY", apiKey)
                .POST(HttpRequest.BodyPublishers.ofString(question(bsn, fields).toString())).build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new PersonSourceUnavailable("the person source answers with status " + response.statusCode());
            }
            JsonArray found = Json.createReader(new StringReader(response.body())).readObject().getJsonArray("personen");
            return found == null || found.isEmpty() ? Optional.empty() : Optional.of(read(bsn, fields, found.getJsonObject(0)));
        } catch (IOException | JsonException unreadable) {
            throw new PersonSourceUnavailable("the person source can't be read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PersonSourceUnavailable("stopped while the person source was asked");
        }
    }

    static JsonObject question(Bsn bsn, Set<Field> fields) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        fields.stream().sorted().flatMap(HaalCentraalPersonSource::paths).forEach(names::add);
        return Json.createObjectBuilder()
                .add("type", "RaadpleegMetBurgerservicenummer")
                .add("fields", names)
                .add("burgerservicenummer", Json.createArrayBuilder().add(bsn.digits()))
                .build();
    }

    private static Stream<String> paths(Field field) {
        return switch (field) {
            case NAME -> Stream.of("adressering.aanschrijfwijze");
            case BIRTH_DATE -> Stream.of("geboorte.datum");
            case ADDRESS -> Stream.of("adressering.adresregel1", "adressering.adresregel2");
        };
    }

    static FoundPerson read(Bsn bsn, Set<Field> fields, JsonObject person) {
        boolean secret = person.getBoolean("geheimhoudingPersoonsgegevens", false);
        JsonObject addressing = person.getJsonObject("adressering");
        List<String> address = new ArrayList<>();
        if (addressing != null && fields.contains(Field.ADDRESS) && !secret) {
            Stream.of("adresregel1", "adresregel2").map(line -> addressing.getString(line, "")).filter(line -> !line.isBlank()).forEach(address::add);
        }
        Optional<String> name = Optional.ofNullable(addressing).map(a -> a.getJsonObject("aanschrijfwijze")).map(a -> a.getString("naam", null));
        Optional<LocalDate> born = Optional.ofNullable(person.getJsonObject("geboorte")).map(birth -> birth.getJsonObject("datum"))
                .map(date -> date.getString("datum", null)).map(LocalDate::parse);
        return new FoundPerson(bsn, name.filter(n -> fields.contains(Field.NAME)), born.filter(b -> fields.contains(Field.BIRTH_DATE)), address, secret);
    }
}
