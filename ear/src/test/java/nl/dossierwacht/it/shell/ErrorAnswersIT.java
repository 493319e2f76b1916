package nl.dossierwacht.it.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.it.Sql;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.sessions.Visitor;

/** Whatever went wrong, the answer is kept nowhere, runs nothing of others, is framed by nobody and tells nothing of the inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorAnswersIT {

    private final Visitor visitor = new Visitor(WholeStack.shared().url());

    @BeforeAll
    void signIn() throws Exception {
        Sql.change("delete from trawl.reach");
        visitor.signIn("wmo.consulent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dossier/view.xhtml?nr=W-2026-99999", "/dossier/view.xhtml", "/medical/request.xhtml?nr=W-2026-99999", "/geen/pagina.xhtml", "/geen-bestand",
        "/document?id=01931234-0000-7000-8000-000000000000", "/document?id=geen-nummer", "/document", "/archive/niets", "/audit/niets", "/inspection/niets", "/trawling/index.xhtml"})
    void whatIsNotThere(String path) throws Exception {
        HttpResponse<String> answer = visitor.get(path);
        assertEquals(404, answer.statusCode());
        assertGuarded(answer);
    }

    @Test
    void aFormThatIsNotTaken() throws Exception {
        HttpResponse<String> answer = visitor.post("/index.xhtml", Map.of("search", "search", "search:go", "", "jakarta.faces.ViewState", "1:1"));
        assertEquals(302, answer.statusCode());
        assertGuarded(answer);
    }

    /** The page's state fits another page only. */
    @ParameterizedTest
    @ValueSource(strings = {"/dossier/view.xhtml?nr=W-2026-99999", "/dossier/new.xhtml", "/dossier/index.xhtml", "/hat.xhtml"})
    void aFormOfAnotherPage(String path) throws Exception {
        String shown = visitor.get("/index.xhtml").body();
        HttpResponse<String> answer = visitor.post(path, Map.of("decide", "decide", "decide:record", "",
                "jakarta.faces.ViewState", shown.replaceAll("(?s).*name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\".*", "$1")));
        assertEquals(302, answer.statusCode());
        assertGuarded(answer);
    }

    @ParameterizedTest
    @CsvSource({"dossier, /dossier/view.xhtml?nr=W-2026-00001", "document, /document?id=01931234-0000-7000-8000-000000000000"})
    void aFaultOfOurOwn(String table, String path) throws Exception {
        Sql.change("alter table public." + table + " rename to it_away");
        try {
            HttpResponse<String> answer = visitor.get(path);
            assertEquals(500, answer.statusCode());
            assertGuarded(answer);
            assertFalse(answer.body().contains("Exception") || answer.body().contains("nl.dossierwacht.") || answer.body().contains("\tat "), answer::body);
        } finally {
            Sql.change("alter table public.it_away rename to " + table);
        }
    }

    @Test
    void aLogThatCannotBeWritten() throws Exception {
        Sql.change("revoke insert on audit.access_record from dw_app");
        try {
            for (HttpResponse<String> answer : new HttpResponse[] {visitor.get("/index.xhtml"), visitor.get("/document?id=" + UUID.randomUUID()),
                visitor.post("/index.xhtml", Map.of("jakarta.faces.ViewState", "1:1"))}) {
                assertEquals(503, answer.statusCode(), answer.uri().getPath());
                assertGuarded(answer);
            }
        } finally {
            Sql.change("grant insert on audit.access_record to dw_app");
        }
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        String policy = header(answer, "Content-Security-Policy");
        assertAll(answer.uri().getPath(),
                () -> assertEquals("no-store", header(answer, "Cache-Control")),
                () -> assertEquals("nosniff", header(answer, "X-Content-Type-Options")),
                () -> assertEquals("no-referrer", header(answer, "Referrer-Policy")),
                () -> assertEquals("DENY", header(answer, "X-Frame-Options")),
                () -> assertTrue(policy.startsWith("default-src 'none'; script-src 'self'") && policy.contains("frame-ancestors 'none'"), policy));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(" | ", answer.headers().allValues(name));
    }
}
