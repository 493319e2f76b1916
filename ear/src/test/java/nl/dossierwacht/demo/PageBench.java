package nl.dossierwacht.demo;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of one's own dossiers as a consultant gets it: over HTTP, signed in through the identity provider, the whole page. */
final class PageBench {

    private static final int USERS = 16;
    private static final int WARM_UP = 400;
    private static final int PAGES = 400;
    private static final int ROWS = 50;
    private static final Pattern SIGN_IN = Pattern.compile("action=\"([^\"]+)\"");

    private final String application;
    private final String expected;

    /** @param dossiers how many the list has to say it has */
    PageBench(String application, long dossiers) {
        this.application = application;
        this.expected = String.format(Locale.forLanguageTag("nl"), "1–%d van %,d dossiers", ROWS, dossiers);
    }

    /** Measures with one user and with many at the same time, each asking for the next page as soon as the last one came. @return the lines of the report */
    List<String> lines(BenchSizes sizes) throws IOException, InterruptedException, ExecutionException {
        List<Session> sessions = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            sessions.add(new Session());
        }
        sessions.get(0).pages(WARM_UP);
        List<String> lines = new ArrayList<>(List.of("", "## The worklist over HTTP", "",
                "The page of one's own dossiers of a consultant, fifty with the exact count, at %,d dossiers and %,d access records: as shipped, from WildFly, signed in through Keycloak, as HTML with".formatted(
                        sizes.size(), sizes.log()),
                "menu and counts; two service calls, two records. Each user asks for the next page as soon as the last one came. Servers, database and users share the %d processors.".formatted(
                        Runtime.getRuntime().availableProcessors()),
                "Beside it what Open Zaak publishes for a restricted user's list of cases, at a million cases and on ten containers of one processor each, also asked without pauses: an API that answers in",
                "JSON. The figures tell of other machines and other work.", "",
                "| Users | median, ms | 95% within, ms | pages a second | goal, ms | Open Zaak, median, ms |", "| --- | --- | --- | --- | --- | --- |"));
        lines.add(row(sessions.subList(0, 1), PAGES, "under 40", 200));
        together(sessions, WARM_UP / USERS);
        lines.add(row(sessions, PAGES / 4, "under 150", 320));
        return lines;
    }

    private static String row(List<Session> sessions, int each, String goal, int peer) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long[] times = together(sessions, each);
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(times);
        return String.format(Locale.ROOT, "| %d | %.1f | %.1f | %.0f | %s | %d |", sessions.size(), StackBench.median(times) / 1e6, times[times.length * 95 / 100] / 1e6,
                times.length / seconds, goal, peer);
    }

    private static long[] together(List<Session> sessions, int each) throws InterruptedException, ExecutionException {
        ExecutorService users = Executors.newFixedThreadPool(sessions.size());
        try {
            List<Callable<long[]>> work = sessions.stream().<Callable<long[]>>map(session -> () -> session.pages(each)).toList();
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> done : users.invokeAll(work)) {
                times.add(done.get());
            }
            return times.stream().flatMapToLong(Arrays::stream).toArray();
        } finally {
            users.shutdownNow();
        }
    }

    /** One signed-in browser, as far as the server can tell. */
    private final class Session {

        private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NORMAL).cookieHandler(new Cookies()).build();

        Session() throws IOException, InterruptedException {
            Matcher form = SIGN_IN.matcher(get("/dossier/index.xhtml"));
            if (!form.find()) {
                throw new IOException("the identity provider shows no form to sign in with");
            }
            String account = "username=" + URLEncoder.encode("wmo.consulent", StandardCharsets.UTF_8) + "&password=demo";
            client.send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&"))).header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept-Language", "nl").POST(HttpRequest.BodyPublishers.ofString(account)).build(), BodyHandlers.ofString());
            String page = get("/dossier/index.xhtml");
            int rows = page.split("<tr>", -1).length - 2;
            if (!page.contains(expected) || rows != ROWS) {
                throw new IOException("not the page that is measured: " + rows + " rows, and " + (page.contains(expected) ? "" : "not ") + "\"" + expected + '"');
            }
        }

        /** The times of so many pages one after the other, in nanoseconds. */
        long[] pages(int many) throws IOException, InterruptedException {
            long[] times = new long[many];
            for (int i = 0; i < many; i++) {
                long start = System.nanoTime();
                String page = get("/dossier/index.xhtml");
                times[i] = System.nanoTime() - start;
                if (!page.contains(expected)) {
                    throw new IOException("a page without \"" + expected + '"');
                }
            }
            return times;
        }

        private String get(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(application + path)).header("Accept-Language", "nl").build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " is answered with " + answer.statusCode());
            }
            return answer.body();
        }
    }

    /** All cookies to everybody: both servers are on this machine, and a browser takes its own machine for safe, as Java doesn't. */
    private static final class Cookies extends CookieHandler {

        private final Map<String, String> kept = new ConcurrentHashMap<>();

        @Override
        public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
            return kept.isEmpty() ? Map.of() : Map.of("Cookie", List.of(String.join("; ", kept.entrySet().stream().map(cookie -> cookie.getKey() + '=' + cookie.getValue()).toList())));
        }

        @Override
        public void put(URI address, Map<String, List<String>> headers) {
            headers.forEach((name, values) -> {
                if ("Set-Cookie".equalsIgnoreCase(name)) {
                    values.forEach(this::keep);
                }
            });
        }

        private void keep(String cookie) {
            String[] parts = cookie.split(";", 2);
            String[] pair = parts[0].split("=", 2);
            if (pair[1].isEmpty() || parts.length > 1 && parts[1].contains("Max-Age=0")) {
                kept.remove(pair[0]);
            } else {
                kept.put(pair[0], pair[1]);
            }
        }
    }
}
