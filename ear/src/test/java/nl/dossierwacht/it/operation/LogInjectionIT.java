package nl.dossierwacht.it.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.Sql;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;
import nl.dossierwacht.it.sessions.Visitor;

/** What somebody types, names a file or sends beside a request makes no line and no record of its own, in no log. */
class LogInjectionIT extends BrowserTest {

    private static final String FORGED = "VERVALST";
    /** A line of its own in each log: JSON, a terminal's colours, quotes and what turns the reading direction round. */
    private static final List<String> INJECTIONS = List.of("\r\n{\"level\":\"" + FORGED + "\",\"message\":\"" + FORGED + "\"}\r\n", "\n2026-11-26 ERROR " + FORGED, "\",\"level\":\"" + FORGED + "\",\"x\":\"",
            "\u001b[2K\u001b[1A\u001b[31m" + FORGED, "\u202e" + FORGED + "\u2066\u2028\u2029\u0085" + FORGED, "%0d%0a" + FORGED, "${jndi:ldap://" + FORGED + "}", "\u0000" + FORGED);
    private static final String BSN = "999993653";
    private String number;

    @BeforeAll
    void aDossier() throws Exception {
        try (BrowserContext context = session()) {
            number = Dossiers.open(signIn(context, "wmo.consulent"), url(), BSN, "een dossier voor regels die er niet zijn");
        }
    }

    @Test
    void whatIsSentMakesNoLineOfItsOwnInTheServersLog() throws Exception {
        Visitor visitor = new Visitor(url());
        visitor.signIn("wmo.consulent");
        int records = records();
        for (String injection : INJECTIONS) {
            Sql.change("delete from trawl.reach");
            String encoded = URLEncoder.encode(injection, StandardCharsets.UTF_8);
            for (String path : List.of("/dossier/view.xhtml?nr=" + encoded, "/dossier/view.xhtml?tab=" + encoded + "&nr=" + number, "/document?id=" + encoded, "/audit/" + encoded, "/" + encoded + ".xhtml",
                    "/index.xhtml?" + encoded + "=" + encoded)) {
                assertTrue(visitor.get(path).statusCode() < 500, () -> "failed at " + path);
            }
            Map<String, String> form = new HashMap<>(Map.of("search", "search", "search:key", injection, "search:go", "", injection, injection, "jakarta.faces.ViewState", injection));
            assertEquals(302, visitor.post("/index.xhtml", form).statusCode());
        }
        for (String header : List.of("User-Agent: \u001b[31m" + FORGED, "X-Forwarded-For: \"," + FORGED, "Referer: {\"level\":\"" + FORGED + "\"}", "Cookie: JSESSIONID=\"" + FORGED + "\\\"",
                "X-Request-Id: " + FORGED + "\r\nX-Other: {\"level\":\"" + FORGED + "\"}", FORGED + ": x\r\n y")) {
            sendByHand("GET /index.xhtml HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n");
        }
        sendByHand("GET /index.xhtml?{\"level\":\"" + FORGED + "\"} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        sendByHand("POST /back-channel-logout HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 30\r\nConnection: close\r\n\r\nlogout_token=" + FORGED + "%0d%0a%7b%7d");
        assertOneObjectALine();
        assertTrue(records() > records, "what was refused is in the access log");
        assertEquals("0", Sql.text("select count(*)::text from audit.access_record where concat(employee, hat, action, rule, purpose) like '%" + FORGED + "%' and purpose is null"));
    }

    @Test
    void namesReasonsAndFileNamesMakeNoRecordOfTheirOwn() throws Exception {
        String last = INJECTIONS.get(0) + INJECTIONS.get(3) + INJECTIONS.get(4);
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            page.locator("[id='offer:files']").setInputFiles(new FilePayload("brief\u202e" + FORGED + "\u001b[31m\"{.txt", "text/plain", "Een gewone brief.".getBytes(StandardCharsets.UTF_8)));
            page.locator(".verdict").first().waitFor();
            page.navigate(url() + "/dossier/search.xhtml");
            String state = page.locator("input[name='jakarta.faces.ViewState']").first().inputValue();
            int records = records();
            for (String purpose : List.of("aanvraag" + last, "\u202eaanvraag behandelen " + INJECTIONS.get(2))) {
                page.request().post(url() + "/dossier/search.xhtml", com.microsoft.playwright.options.RequestOptions.create().setMaxRedirects(0)
                        .setForm(com.microsoft.playwright.options.FormData.create().set("find", "find").set("find:key", BSN).set("find:purpose", purpose).set("find:go", "").set("jakarta.faces.ViewState", state)));
            }
            assertTrue(records() <= records + 8, "each record is of one call");
        }
        assertEquals(List.of(), Sql.texts("select id::text from audit.access_record where concat(employee, hat, action, rule, purpose) ~ '[\\u0001-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]'"));
        assertOneObjectALine();
    }

    private void sendByHand(String request) throws IOException {
        URI application = URI.create(url());
        try (Socket socket = new Socket(application.getHost(), application.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readAllBytes();
            assertTrue(!new String(answer, StandardCharsets.UTF_8).contains(FORGED), "the answer says it back");
        }
    }

    private static int records() throws Exception {
        return Integer.parseInt(Sql.text("select count(*)::text from audit.access_record"));
    }

    /** Each line is one object that the server itself wrote, without anything that a terminal obeys. */
    private static void assertOneObjectALine() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(WholeStack.shared().folder().toString(), "wildfly.log"));
        int first = lines.indexOf(lines.stream().filter(line -> line.startsWith("{")).findFirst().orElseThrow());
        for (String line : lines.subList(first, lines.size())) {
            String shown = line.substring(0, Math.min(300, line.length()));
            JsonObject object = JsonParser.parseString(line).getAsJsonObject();
            assertTrue(List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL").contains(object.get("level").getAsString()), shown);
            assertTrue(!line.contains(FORGED), shown);
            assertTrue(line.chars().noneMatch(letter -> letter < ' ' || letter == 0x7f || letter == 0x202e), shown);
        }
    }
}
