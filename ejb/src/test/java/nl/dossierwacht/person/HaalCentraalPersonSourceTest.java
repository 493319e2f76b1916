package nl.dossierwacht.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.person.FoundPerson.Bond;
import nl.dossierwacht.person.FoundPerson.HomeFamily;
import nl.dossierwacht.person.PersonSource.Field;

/** The BRP's answers in the shape of BRP API Personen 2.x, over HTTP, from a server of the test's own; and that no more is asked than is needed. */
class HaalCentraalPersonSourceTest {

    private static final Bsn RESIDENT = new Bsn("999993653");
    private static final String HOME = "verblijfplaats.adresseerbaarObjectIdentificatie";

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<JsonObject> questions = new ArrayList<>();
    private HttpServer server;
    private PersonSource source;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/brp/personen", exchange -> {
            questions.add(Json.createReader(new StringReader(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))).readObject());
            byte[] answer = answers.remove().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        source = new HaalCentraalPersonSource("http://127.0.0.1:" + server.getAddress().getPort() + "/brp", "sleutel");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAddressIsAskedWithItsTwoLinesAndNothingElse() {
        answers.add(persons("{'adressering':{'adresregel1':'Kerkstraat 4','adresregel2':'9991 BZ  VOORBEELDSTAD'}}"));
        assertEquals(List.of("Kerkstraat 4", "9991 BZ  VOORBEELDSTAD"), find(Field.HOME_ADDRESS).addressLines());
        assertEquals(List.of("adressering.adresregel1", "adressering.adresregel2"), fields(0));
        assertEquals("RaadpleegMetBurgerservicenummer", questions.get(0).getString("type"));
    }

    @Test
    void aSecretAddressComesOnlyToWhoMustKnowIt() {
        String secret = persons("{'geheimhoudingPersoonsgegevens':true,'adressering':{'adresregel1':'Kerkstraat 4'}}");
        answers.addAll(List.of(secret, secret));
        FoundPerson forALetter = find(Field.ADDRESS);
        assertEquals(List.of(), forALetter.addressLines());
        assertTrue(forALetter.secretAddress());
        assertEquals(List.of("Kerkstraat 4"), find(Field.HOME_ADDRESS).addressLines());
    }

    @Test
    void ofAMarriageItsKindAndDaysAreAskedAndNotWithWhom() {
        answers.add(persons("{'partners':[{'soortVerbintenis':{'code':'H','omschrijving':'huwelijk'},'aangaanHuwelijkPartnerschap':{'datum':{'type':'Datum','datum':'2008-05-23','langFormaat':'23 mei 2008'}}},"
                + "{'soortVerbintenis':{'code':'P','omschrijving':'geregistreerd partnerschap'},'aangaanHuwelijkPartnerschap':{'datum':{'type':'JaarDatum','jaar':1999,'langFormaat':'1999'}},"
                + "'ontbindingHuwelijkPartnerschap':{'datum':{'type':'JaarMaandDatum','jaar':2004,'maand':3,'langFormaat':'maart 2004'}}}]}"));
        assertEquals(List.of(new Bond("huwelijk", "23 mei 2008", ""), new Bond("geregistreerd partnerschap", "1999", "maart 2004")), find(Field.BOND).bonds());
        assertEquals(List.of("partners.soortVerbintenis", "partners.aangaanHuwelijkPartnerschap.datum", "partners.ontbindingHuwelijkPartnerschap.datum"), fields(0));
    }

    @Test
    void ofTheFamilyOnlyWhereTheyLiveAndHowOldChildrenAreIsAsked() {
        answers.add(persons("{'verblijfplaats':{'type':'Adres','adresseerbaarObjectIdentificatie':'A1'},'partners':[{'burgerservicenummer':'999985097'},"
                + "{'burgerservicenummer':'999972868','ontbindingHuwelijkPartnerschap':{'datum':{'type':'Datum','datum':'2001-01-01','langFormaat':'1 januari 2001'}}}],"
                + "'kinderen':[{'burgerservicenummer':'999960891'},{'burgerservicenummer':'999993653'},{'burgerservicenummer':'999940892'},{}]}"));
        answers.add(persons("{'leeftijd':10,'verblijfplaats':{'type':'Adres','adresseerbaarObjectIdentificatie':'A1'}},"
                + "{'leeftijd':30,'verblijfplaats':{'type':'Adres','adresseerbaarObjectIdentificatie':'B2'}},{'verblijfplaats':{'type':'Adres','adresseerbaarObjectIdentificatie':'A1'}}"));
        answers.add(persons("{'verblijfplaats':{'type':'Adres','adresseerbaarObjectIdentificatie':'A1'}}"));
        assertEquals(Optional.of(new HomeFamily(true, List.of(10), 1)), find(Field.HOME_FAMILY).family());
        assertEquals(List.of("partners.burgerservicenummer", "partners.ontbindingHuwelijkPartnerschap.datum", "kinderen.burgerservicenummer", HOME), fields(0));
        assertEquals(List.of("leeftijd", HOME), fields(1));
        assertEquals(List.of("999960891", "999993653", "999940892"), texts(1, "burgerservicenummer"));
        assertEquals(List.of(HOME), fields(2));
        assertEquals(List.of("999985097"), texts(2, "burgerservicenummer"), "not who was the partner before");
    }

    @Test
    void whoHasNoHomeOrNobodyIsAskedAboutNobody() {
        answers.add(persons("{'partners':[{'burgerservicenummer':'999985097'}],'verblijfplaats':{'type':'VerblijfplaatsOnbekend'}}"));
        answers.add(persons("{'verblijfplaats':{'type':'Adres','adresseerbaarObjectIdentificatie':'A1'}}"));
        assertEquals(Optional.empty(), find(Field.HOME_FAMILY).family());
        assertEquals(Optional.of(new HomeFamily(false, List.of(), 0)), find(Field.HOME_FAMILY).family());
        assertEquals(2, questions.size());
    }

    @Test
    void whoIsNotThereIsNotFoundAndWhatCanNotBeReadIsAway() {
        answers.add("{\"type\":\"RaadpleegMetBurgerservicenummer\",\"personen\":[]}");
        assertEquals(Optional.empty(), source.find(RESIDENT, EnumSet.of(Field.BOND)));
        for (String broken : List.of("geen json", "[]", "{\"personen\":{}}", persons("{'partners':'x'}"), persons("{'geboorte':{'datum':{'datum':'gisteren'}}}"))) {
            answers.add(broken);
            assertThrows(PersonSourceUnavailable.class, () -> source.find(RESIDENT, EnumSet.of(Field.BOND, Field.BIRTH_DATE)), broken);
        }
        status = 503;
        answers.add("{}");
        assertThrows(PersonSourceUnavailable.class, () -> source.find(RESIDENT, EnumSet.of(Field.BOND)));
        server.stop(0);
        assertThrows(PersonSourceUnavailable.class, () -> source.find(RESIDENT, EnumSet.of(Field.BOND)));
    }

    @Test
    void whatWasNotAskedIsEmptyThoughTheSourceSaysIt() {
        answers.add(persons("{'adressering':{'aanschrijfwijze':{'naam':'K. Bakker'},'adresregel1':'Kerkstraat 4'},'geboorte':{'datum':{'type':'Datum','datum':'2012-06-02'}},'partners':[{'burgerservicenummer':'999985097'}]}"));
        FoundPerson found = find(Field.NAME);
        assertEquals(Optional.of("K. Bakker"), found.name());
        assertEquals(new FoundPerson(RESIDENT, Optional.of("K. Bakker"), Optional.empty(), List.of(), false, List.of(), Optional.empty()), found);
    }

    private FoundPerson find(Field field) {
        return source.find(RESIDENT, Set.of(field)).orElseThrow();
    }

    private List<String> fields(int question) {
        return texts(question, "fields");
    }

    private List<String> texts(int question, String name) {
        return questions.get(question).getJsonArray(name).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private static String persons(String persons) {
        return ("{'type':'RaadpleegMetBurgerservicenummer','personen':[" + persons + "]}").replace('\'', '"');
    }
}
