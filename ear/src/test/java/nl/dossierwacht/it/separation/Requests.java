package nl.dossierwacht.it.separation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import jakarta.servlet.annotation.WebServlet;

/** Requests made by hand with a session's cookies, as somebody with a tool beside the browser would. */
final class Requests {

    /** Changes with each request and tells nothing. */
    private static final String TOKENS = "(name=\"jakarta\\.faces\\.(ViewState|ClientWindow)\"[^>]*value=\")[^\"]*";
    private static final List<String> PARAMETERS = List.of("nr", "id", "number", "dossier", "document", "request", "file", "reference", "person");

    private Requests() {
    }

    /** What came back: all that the asker could compare. */
    record Seen(int status, Map<String, String> headers, String body) {
    }

    /** Asks for an address. */
    static Seen get(Page page, String address) {
        return seen(page.request().get(address, options()));
    }

    /** Sends a form by hand, with the view state of the page that is shown. */
    static Seen send(Page page, String address, Map<String, String> fields) {
        String state = page.locator("input[name='jakarta.faces.ViewState']").first().inputValue();
        return send(page.request(), address, state, fields);
    }

    /** Sends a form by hand. */
    static Seen send(APIRequestContext session, String address, String viewState, Map<String, String> fields) {
        FormData form = FormData.create();
        fields.forEach(form::set);
        form.set("jakarta.faces.ViewState", viewState);
        return seen(session.post(address, options().setForm(form)));
    }

    /** Every page and every servlet that there is, asked for something by every name that a parameter could have. */
    static List<String> everything(String url, String key) throws IOException {
        String query = "?" + String.join("&", PARAMETERS.stream().map(name -> name + "=" + key).toList());
        List<String> addresses = new ArrayList<>();
        Path pages = Path.of("../web/src/main/webapp");
        try (Stream<Path> files = Files.walk(pages)) {
            files.map(file -> pages.relativize(file).toString().replace('\\', '/')).filter(page -> page.endsWith(".xhtml") && !page.startsWith("WEB-INF"))
                    .forEach(page -> addresses.add(url + "/" + page + query));
        }
        new ClassFileImporter().importPaths("../web/target/classes").stream().filter(type -> type.isAnnotatedWith(WebServlet.class))
                .flatMap(type -> Arrays.stream(type.getAnnotationOfType(WebServlet.class).value())).filter(path -> !path.equals("/sign-out"))
                .forEach(path -> addresses.add(url + path.replace("/*", "/" + key) + query));
        return addresses;
    }

    private static RequestOptions options() {
        return RequestOptions.create().setMaxRedirects(0);
    }

    private static Seen seen(APIResponse response) {
        Map<String, String> headers = new TreeMap<>(response.headers());
        headers.remove("date");
        // The tokens taken out of the body aren't all of one length.
        headers.remove("content-length");
        headers.computeIfPresent("set-cookie", (name, cookie) -> cookie.replaceAll("=[^;]*", "="));
        String body = new String(response.body(), StandardCharsets.UTF_8).replaceAll(TOKENS, "$1");
        Seen seen = new Seen(response.status(), headers, body);
        response.dispose();
        return seen;
    }
}
