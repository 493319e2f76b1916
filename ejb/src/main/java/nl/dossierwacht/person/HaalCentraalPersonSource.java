package nl.dossierwacht.person;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.person.FoundPerson.Bond;
import nl.dossierwacht.person.FoundPerson.HomeFamily;

/** The BRP through the Haal Centraal API "BRP Personen" 2.x: {@code POST /personen}, naming each field that is needed. */
public final class HaalCentraalPersonSource implements PersonSource {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 20;
    private static final String HOME = "verblijfplaats.adresseerbaarObjectIdentificatie";
    private static final String ENDED = "partners.ontbindingHuwelijkPartnerschap.datum";

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
        try {
            return ask(question(List.of(bsn.digits()), fields.stream().sorted().flatMap(HaalCentraalPersonSource::paths).distinct().toList())).stream().findFirst()
                    .map(person -> read(bsn, fields, person, fields.contains(Field.HOME_FAMILY) ? family(person) : Optional.empty()));
        } catch (ClassCastException | DateTimeException unreadable) {
            throw new PersonSourceUnavailable("the person source can't be read");
        }
    }

    private List<JsonObject> ask(JsonObject question) {
        HttpRequest request = HttpRequest.newBuilder(persons).timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8").header("Accept", "application/json").header("X-API-KEY", apiKey)
                .POST(HttpRequest.BodyPublishers.ofString(question.toString())).build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new PersonSourceUnavailable("the person source answers with status " + response.statusCode());
            }
            JsonArray found = Json.createReader(new StringReader(response.body())).readObject().getJsonArray("personen");
            return found == null ? List.of() : found.getValuesAs(JsonObject.class);
        } catch (IOException | JsonException unreadable) {
            throw new PersonSourceUnavailable("the person source can't be read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PersonSourceUnavailable("stopped while the person source was asked");
        }
    }

    private static JsonObject question(List<String> bsns, List<String> fields) {
        return Json.createObjectBuilder()
                .add("type", "RaadpleegMetBurgerservicenummer")
                .add("fields", Json.createArrayBuilder(fields))
                .add("burgerservicenummer", Json.createArrayBuilder(bsns))
                .build();
    }

    private static Stream<String> paths(Field field) {
        return switch (field) {
            case NAME -> Stream.of("adressering.aanschrijfwijze");
            case BIRTH_DATE -> Stream.of("geboorte.datum");
            case ADDRESS, HOME_ADDRESS -> Stream.of("adressering.adresregel1", "adressering.adresregel2");
            case BOND -> Stream.of("partners.soortVerbintenis", "partners.aangaanHuwelijkPartnerschap.datum", ENDED);
            case HOME_FAMILY -> Stream.of("partners.burgerservicenummer", ENDED, "kinderen.burgerservicenummer", HOME);
        };
    }

    private static FoundPerson read(Bsn bsn, Set<Field> fields, JsonObject person, Optional<HomeFamily> family) {
        boolean secret = person.getBoolean("geheimhoudingPersoonsgegevens", false);
        JsonObject addressing = person.getJsonObject("adressering");
        List<String> address = new ArrayList<>();
        if (addressing != null && (fields.contains(Field.HOME_ADDRESS) || fields.contains(Field.ADDRESS) && !secret)) {
            Stream.of("adresregel1", "adresregel2").map(line -> addressing.getString(line, "")).filter(line -> !line.isBlank()).forEach(address::add);
        }
        Optional<String> name = Optional.ofNullable(addressing).map(a -> a.getJsonObject("aanschrijfwijze")).map(a -> a.getString("naam", null));
        Optional<LocalDate> born = Optional.ofNullable(person.getJsonObject("geboorte")).map(birth -> birth.getJsonObject("datum"))
                .map(date -> date.getString("datum", null)).map(LocalDate::parse);
        return new FoundPerson(bsn, name.filter(n -> fields.contains(Field.NAME)), born.filter(b -> fields.contains(Field.BIRTH_DATE)), address, secret,
                fields.contains(Field.BOND) ? objects(person, "partners").map(HaalCentraalPersonSource::bond).toList() : List.of(), family);
    }

    private static Bond bond(JsonObject partner) {
        JsonObject kind = partner.getJsonObject("soortVerbintenis");
        return new Bond(kind == null ? "huwelijk of geregistreerd partnerschap" : kind.getString("omschrijving", kind.getString("code", "")),
                day(partner.getJsonObject("aangaanHuwelijkPartnerschap")), day(partner.getJsonObject("ontbindingHuwelijkPartnerschap")));
    }

    /** The day in words: the source knows some days by year or month only. */
    private static String day(JsonObject event) {
        JsonObject date = event == null ? null : event.getJsonObject("datum");
        return date == null ? "" : date.getString("langFormaat", "");
    }

    /** Asks of each partner and child only where they live, and of children how old they are; empty if the source knows no home of this person. */
    private Optional<HomeFamily> family(JsonObject person) {
        String home = home(person);
        if (home.isEmpty()) {
            return Optional.empty();
        }
        List<String> partners = objects(person, "partners").filter(partner -> partner.getJsonObject("ontbindingHuwelijkPartnerschap") == null).flatMap(HaalCentraalPersonSource::bsn).toList();
        List<String> children = objects(person, "kinderen").flatMap(HaalCentraalPersonSource::bsn).toList();
        List<JsonObject> at = atHome(children, home, List.of("leeftijd", HOME));
        List<Integer> ages = at.stream().filter(child -> child.containsKey("leeftijd")).map(child -> child.getInt("leeftijd")).toList();
        return Optional.of(new HomeFamily(!atHome(partners, home, List.of(HOME)).isEmpty(), ages, at.size() - ages.size()));
    }

    private List<JsonObject> atHome(List<String> bsns, String home, List<String> fields) {
        List<JsonObject> there = new ArrayList<>();
        for (int from = 0; from < bsns.size(); from += MOST_AT_ONCE) {
            ask(question(bsns.subList(from, Math.min(from + MOST_AT_ONCE, bsns.size())), fields)).stream().filter(other -> home(other).equals(home)).forEach(there::add);
        }
        return there;
    }

    private static String home(JsonObject person) {
        JsonObject place = person.getJsonObject("verblijfplaats");
        return place == null ? "" : place.getString("adresseerbaarObjectIdentificatie", "");
    }

    private static Stream<String> bsn(JsonObject relative) {
        return Stream.of(relative.getString("burgerservicenummer", "")).filter(digits -> !digits.isEmpty());
    }

    private static Stream<JsonObject> objects(JsonObject person, String name) {
        JsonArray array = person.getJsonArray(name);
        return array == null ? Stream.empty() : array.getValuesAs(JsonObject.class).stream();
    }
}
