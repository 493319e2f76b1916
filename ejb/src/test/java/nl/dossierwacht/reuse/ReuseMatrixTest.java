package nl.dossierwacht.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;

class ReuseMatrixTest {

    private static final Map<String, ReuseEnd> NAMES = Map.of(
            "Wmo toegang", new ReuseEnd(Law.WMO, Task.TOELEIDING),
            "Wmo hulp", new ReuseEnd(Law.WMO, Task.HULPVERLENING),
            "Jeugd toegang", new ReuseEnd(Law.JEUGDWET, Task.TOELEIDING),
            "Jeugd hulp", new ReuseEnd(Law.JEUGDWET, Task.HULPVERLENING),
            "PW uitvoering", new ReuseEnd(Law.PARTICIPATIEWET, Task.UITVOERING),
            "PW handhaving", new ReuseEnd(Law.PARTICIPATIEWET, Task.HANDHAVING),
            "Schuldhulp", new ReuseEnd(Law.WGS, Task.SCHULDHULP));
    private static final boolean[] EITHER = {false, true};

    private final ReuseMatrix matrix = ReuseMatrix.load();

    /** Every law with every task on both sides, also those that don't exist, and every answer to the three questions. */
    @Test
    void everyCombinationIsJudgedAsTheGuideSays() throws IOException {
        Map<ReuseEnd, Map<ReuseEnd, String>> guide = guide();
        List<ReuseEnd> all = everyEnd();
        int judged = 0;
        for (ReuseEnd from : all) {
            for (ReuseEnd to : all) {
                String says = guide.getOrDefault(to, Map.of()).getOrDefault(from, "nee");
                for (boolean consent : EITHER) {
                    for (boolean cause : EITHER) {
                        for (boolean confirmed : EITHER) {
                            boolean expected = switch (says) {
                                case "ja" -> true;
                                case "toestemming" -> consent;
                                case "aanleiding" -> cause;
                                case "ook daar nodig", "hulpverlener beoordeelt" -> confirmed;
                                case "nee" -> false;
                                default -> throw new IllegalStateException("the guide says nothing like " + says);
                            };
                            ReuseFacts facts = new ReuseFacts(from, to, consent, cause, confirmed);
                            assertEquals(expected, matrix.judge(facts).isPermitted(), () -> says + ": " + facts);
                            judged++;
                        }
                    }
                }
            }
        }
        int ends = Law.values().length * Task.values().length;
        assertEquals(ends * ends * 8, judged);
        assertEquals(49, guide.values().stream().mapToInt(Map::size).sum());
    }

    @Test
    void eachAnswerNamesTheArticleItRestsOn() {
        assertEquals("WMO-5-1-1-4-CONSENT", rule("Jeugd toegang", "Wmo toegang"));
        assertEquals("WMO-5-1-1-4-CONSENT", rule("Schuldhulp", "Wmo toegang"));
        assertEquals("WGS-8D-REUSE", rule("PW handhaving", "Schuldhulp"));
        assertEquals("Q21-ALSO-NECESSARY", rule("Wmo toegang", "Jeugd toegang"));
        assertEquals("Q21-ALSO-NECESSARY", rule("Schuldhulp", "PW uitvoering"));
        assertEquals("PW-53A-6-CAUSE", rule("Jeugd toegang", "PW handhaving"));
        assertEquals("Q26-HELPER-JUDGES", rule("Wmo hulp", "Wmo toegang"));
        assertEquals("Q32-HELPER-SECRECY", rule("Wmo hulp", "Schuldhulp"));
        assertEquals("AVG-5-1-NO-REUSE", rule("Wmo hulp", "PW handhaving"));
    }

    @Test
    void nothingComesFromTheMedicalAdvisersOwnFileOrGoesToIt() {
        ReuseEnd adviser = ReuseEnd.of(new DomainKey("voorbeeldstad", Law.NONE, Task.MEDISCH_ADVIES, "college"));
        for (ReuseEnd other : matrix.ends()) {
            assertEquals(Reuse.NEVER, matrix.says(adviser, other));
            assertEquals(Reuse.NEVER, matrix.says(other, adviser));
        }
        assertEquals(Reuse.NEVER, matrix.says(adviser, adviser));
    }

    @Test
    void consentOpensNothingWhereTheLawAsksSomethingElse() {
        assertFalse(matrix.judge(new ReuseFacts(NAMES.get("Wmo toegang"), NAMES.get("PW handhaving"), true, false, true)).isPermitted());
        assertFalse(matrix.judge(new ReuseFacts(NAMES.get("Wmo toegang"), NAMES.get("PW uitvoering"), true, true, false)).isPermitted());
    }

    @Test
    void aRefusalShowsTheLawfulWay() {
        Decision decision = matrix.judge(new ReuseFacts(NAMES.get("PW uitvoering"), NAMES.get("Wmo toegang"), false, true, true));
        assertEquals(List.of(Alternative.ASK_CONSENT), ((Decision.Refused) decision).instead());
    }

    @Test
    void aTableWithAHoleADoubleOrAWrongArticleIsRefused() {
        String head = "to_law,to_task,from_law,from_task,says,article\n";
        String own = "WMO,TOELEIDING,WMO,TOELEIDING,OWN_TASK,AVG 5 lid 1 onder b\n";
        for (String rows : List.of("", own, own + own, own + "WMO,TOELEIDING,WGS,SCHULDHULP,WITH_CONSENT,Wmo 5.1.1 lid 4\n",
                "WMO,TOELEIDING,WMO,TOELEIDING,OWN_TASK,Wgs 8d\n", "WMO,TOELEIDING,WMO,TOELEIDING,NEVER,AVG 6 lid 1\n")) {
            assertThrows(IllegalStateException.class, () -> ReuseMatrix.read(new StringReader(head + rows)), rows);
        }
    }

    private String rule(String from, String to) {
        return matrix.judge(new ReuseFacts(NAMES.get(from), NAMES.get(to), false, false, false)).rule().value();
    }

    private static List<ReuseEnd> everyEnd() {
        List<ReuseEnd> all = new ArrayList<>();
        for (Law law : Law.values()) {
            for (Task task : Task.values()) {
                all.add(new ReuseEnd(law, task));
            }
        }
        return all;
    }

    private static Map<ReuseEnd, Map<ReuseEnd, String>> guide() throws IOException {
        Map<ReuseEnd, Map<ReuseEnd, String>> guide = new HashMap<>();
        try (InputStream in = ReuseMatrixTest.class.getResourceAsStream("/nl/dossierwacht/reuse/volgens-de-handreiking.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                String[] said = line.split("\\|");
                ReuseEnd to = NAMES.get(said[0].strip());
                ReuseEnd from = NAMES.get(said[1].strip());
                assertTrue(to != null && from != null, line);
                assertEquals(null, guide.computeIfAbsent(to, unused -> new HashMap<>()).put(from, said[2].strip()), line);
            });
        }
        return guide;
    }
}
