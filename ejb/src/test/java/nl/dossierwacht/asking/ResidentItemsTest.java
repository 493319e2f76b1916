package nl.dossierwacht.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.intake.NecessityIsStated;
import nl.dossierwacht.person.PersonSource.Field;

class ResidentItemsTest {

    private static final String HEAD = "law,item,name,enough,why,source,fields,report\n";
    private static final String BRP = "PARTICIPATIEWET,adres,Adres,Alleen het adres van nu.,Het adres bepaalt de norm.,BRP,HOME_ADDRESS,yes\n"
            + "PARTICIPATIEWET,huwelijk,Huwelijk,Alleen of het er is.,Het bepaalt de norm.,BRP,BOND,no\n"
            + "PARTICIPATIEWET,gezin,Gezin,Alleen of zij er wonen.,Het bepaalt de norm.,BRP,HOME_FAMILY,no\n";

    @TempDir
    Path folder;

    /** Written out from questions 8 and 23 and PW 53a lid 1, not from the table. */
    @Test
    void addressMarriageAndFamilyAreFetchedUnderTheParticipatiewetAndAskedElsewhere() {
        ResidentItems items = ResidentItems.builtIn();
        assertEquals(Map.of("adres", Set.of(Field.HOME_ADDRESS), "huwelijk", Set.of(Field.BOND), "gezin", Set.of(Field.HOME_FAMILY)),
                items.under(Law.PARTICIPATIEWET).stream().filter(item -> item.source().filter(ResidentItems.Source::isConnected).isPresent())
                        .collect(Collectors.toMap(ResidentItems.Item::code, item -> item.source().orElseThrow().fields())));
        for (Law law : List.of(Law.WMO, Law.JEUGDWET, Law.WGS)) {
            assertTrue(items.under(law).stream().allMatch(item -> item.source().isEmpty()), law.name());
            assertTrue(items.item(law, "adres").isPresent());
        }
        assertTrue(items.item(Law.PARTICIPATIEWET, "adres").orElseThrow().reported(), "who moves says so themselves");
        assertTrue(items.item(Law.PARTICIPATIEWET, "ander-inkomen").orElseThrow().reported(), "whose income changes too");
        assertTrue(items.under(Law.PARTICIPATIEWET).stream().filter(item -> item.code().equals("loon-uitkering")).noneMatch(item -> item.source().orElseThrow().isConnected()));
    }

    @Test
    void theUsualReasonsAreReasons() {
        NecessityIsStated necessary = new NecessityIsStated();
        Stream.of(Law.values()).flatMap(law -> ResidentItems.builtIn().under(law).stream())
                .forEach(item -> assertTrue(necessary.decide(new NecessityIsStated.Facts(item.usualWhy(), item.usualWhy(), item.enough())).isPermitted(), item.code()));
    }

    @Test
    void aMunicipalitysOwnRowsTakeThePlaceOfThoseOfTheParticipatiewetOnly() throws IOException {
        Map<String, String> environment = set(HEAD + BRP + "PARTICIPATIEWET,auto,Auto,Het kenteken is genoeg.,De waarde telt mee voor het recht.,Kentekenregister RDW,,no\n");
        assertEquals(Optional.empty(), ResidentItems.faultIn(environment));
        ResidentItems items = ResidentItems.in(environment);
        assertEquals(List.of("adres", "huwelijk", "gezin", "auto"), items.under(Law.PARTICIPATIEWET).stream().map(ResidentItems.Item::code).toList());
        assertEquals(ResidentItems.builtIn().under(Law.WMO), items.under(Law.WMO));
        assertEquals(Optional.empty(), ResidentItems.faultIn(Map.of()));
        assertEquals(Optional.empty(), ResidentItems.faultIn(Map.of(ResidentItems.VARIABLE, " ")));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {
        "'PARTICIPATIEWET,auto,Auto,Het kenteken is genoeg.,De waarde telt mee voor het recht.,Kentekenregister RDW,HOME_ADDRESS,no',row 4: a source is of the Participatiewet",
        "'PARTICIPATIEWET,auto,Auto,Het kenteken is genoeg.,De waarde telt mee voor het recht.,BRP,NATIONALITY,no',row 4: no such field",
        "'PARTICIPATIEWET,auto,Auto,Het kenteken is genoeg.,De waarde telt mee voor het recht.,BRP,NAME,no',row 4: no such field",
        "'PARTICIPATIEWET,adres,Auto,Het kenteken is genoeg.,De waarde telt mee voor het recht.,,,no',row 4: the item must be",
        "'PARTICIPATIEWET,Auto!,Auto,Het kenteken is genoeg.,De waarde telt mee voor het recht.,,,no',row 4: the item must be",
        "'PARTICIPATIEWET,auto,Auto,kort,De waarde telt mee voor het recht.,,,no',row 4: name",
        "'PARTICIPATIEWET,auto,Auto,Het kenteken is genoeg.,De waarde telt mee voor het recht.,,,maybe',row 4: report",
        "'PARTICIPATIEWET,auto',row 4: not as many",
        "'ABC,auto,Auto,Het kenteken is genoeg.,De waarde telt mee voor het recht.,,,no',row 4: no such law",
        "'WMO,auto,Auto,Het kenteken is genoeg.,De waarde telt mee voor het recht.,,,no',its rows are of the law",
        "'WMO,auto,Auto,Het kenteken is genoeg.,De waarde telt mee voor het recht.,BRP,BOND,no',row 4: a source is of the Participatiewet"})
    void aRowThatIsNotRightIsNamed(String row, String fault) throws IOException {
        String said = ResidentItems.faultIn(set(HEAD + BRP + row + "\n")).orElseThrow();
        assertTrue(said.startsWith(fault), said);
        assertFalse(said.contains(folder.toString()));
    }

    /** The way round: whoever leaves the BRP's rows out, or takes their source away, could ask for what may not be asked. */
    @Test
    void whatTheBrpHoldsStaysWithTheBrp() throws IOException {
        for (String line : BRP.split("\n")) {
            assertTrue(ResidentItems.faultIn(set(HEAD + BRP.replace(line + "\n", ""))).orElseThrow().contains("stays with the BRP"));
            assertTrue(ResidentItems.faultIn(set(HEAD + BRP.replace(line, line.replaceFirst(",BRP,[A-Z_]+,", ",,,")))).orElseThrow().contains("stays with the BRP"));
        }
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertTrue(ResidentItems.faultIn(Map.of(ResidentItems.VARIABLE, folder.resolve("absent.csv").toString())).orElseThrow().contains("can't be read"));
        assertTrue(ResidentItems.faultIn(Map.of(ResidentItems.VARIABLE, folder.toString())).orElseThrow().contains("can't be read"));
        for (String text : List.of("", "law,item\n", HEAD.replace("report", "remark") + BRP, HEAD + "\"open", "\u0000")) {
            assertTrue(ResidentItems.faultIn(set(text)).isPresent(), text);
        }
    }

    private Map<String, String> set(String text) throws IOException {
        return Map.of(ResidentItems.VARIABLE, Files.writeString(folder.resolve("items.csv"), text).toString());
    }
}
