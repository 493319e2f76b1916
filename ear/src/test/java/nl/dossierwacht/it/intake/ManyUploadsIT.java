package nl.dossierwacht.it.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;
import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.dossier.Dossiers;
import nl.dossierwacht.it.separation.PageForm;
import nl.dossierwacht.it.sessions.Visitor;

/** Many uploads at once: each is answered, none is in memory before its turn, nobody else waits for them, and who waits sees the place in the line. */
class ManyUploadsIT extends BrowserTest {

    private static final String FILE_FIELD = "offer:files";

    @ParameterizedTest
    @CsvSource(textBlock = """
            # how many, of how many mebibytes
            20, 50
            50, 10
            """)
    void manyAtOnceAreAllAnsweredWhileOthersWorkOn(int many, int size) throws Exception {
        String number;
        try (BrowserContext context = session()) {
            number = Dossiers.open(signIn(context, "wmo.consulent"), url(), "999993653", "veel stukken");
        }
        byte[] junk = new byte[size << 20];
        List<String> before = sealedFiles();
        List<Visitor> visitors = visitors(many);
        Visitor other = visitors(1).get(0);
        ExecutorService people = Executors.newFixedThreadPool(many);
        try {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (Visitor visitor : visitors) {
                answers.add(people.submit(() -> offer(visitor, number, "groot.bin", junk)));
            }
            for (int i = 0; i < 5; i++) {
                assertEquals(200, other.get("/index.xhtml").statusCode());
            }
            for (Future<HttpResponse<String>> answer : answers) {
                assertEquals(200, answer.get().statusCode());
                assertTrue(answer.get().body().contains("Deze soort bestand nemen wij niet aan"), "each has its card");
            }
        } finally {
            people.shutdownNow();
        }
        assertEquals(before, sealedFiles());
    }

    @Test
    void whoWaitsSeesThePlaceInTheLine() throws Exception {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), "999999990", "in de rij");
            page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            byte[] slow = Specimens.pdf(List.of(), IntStream.range(0, 4).mapToObj(i -> Specimens.scanned(Papers.QUOTATION + " " + i)).toList());
            List<Visitor> visitors = visitors(5);
            ExecutorService people = Executors.newFixedThreadPool(visitors.size());
            try {
                List<Future<HttpResponse<String>>> answers = new ArrayList<>();
                for (int i = 0; i < visitors.size(); i++) {
                    Visitor visitor = visitors.get(i);
                    String name = "scan" + i + ".pdf";
                    answers.add(people.submit(() -> offer(visitor, number, name, slow)));
                }
                // When these have come in, the one of this page comes after them.
                page.waitForTimeout(2_000);
                page.locator("[id='offer:files']").setInputFiles(new FilePayload("brief.pdf", "application/pdf", Specimens.pdf(List.of(Papers.QUOTATION), List.of())));
                assertThat(page.locator(".uploads small")).containsText(Pattern.compile("Nummer \\d+ in de rij"));
                look(page, "aanbieden-rij-1280-light");
                assertEquals("0", visitors.get(0).get("/upload-place").body(), "who has no ticket learns nothing");
                assertThat(page.locator(".verdict.ok")).containsText("brief.pdf", new LocatorAssertions.ContainsTextOptions().setTimeout(300_000));
                for (Future<HttpResponse<String>> answer : answers) {
                    assertEquals(200, answer.get().statusCode());
                }
            } finally {
                people.shutdownNow();
            }
        }
    }

    private List<Visitor> visitors(int many) throws Exception {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Visitor visitor = new Visitor(url());
            visitor.signIn("wmo.consulent");
            visitors.add(visitor);
        }
        return visitors;
    }

    private static HttpResponse<String> offer(Visitor visitor, String number, String name, byte[] content) throws IOException, InterruptedException {
        String path = "/dossier/view.xhtml?tab=werkdossier&nr=" + number;
        PageForm form = PageForm.in(path, visitor.get(path).body()).stream().filter(one -> one.button().equals("offer:send")).findFirst().orElseThrow();
        Map<String, String> fields = new TreeMap<>(Collections.reverseOrder());
        fields.putAll(form.fields());
        return visitor.post(path, fields, FILE_FIELD, name, content);
    }

    private static List<String> sealedFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("dossierwacht-upload-")).toList();
        }
    }
}
