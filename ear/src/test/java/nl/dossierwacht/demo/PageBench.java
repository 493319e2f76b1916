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
import java.sql.SQLException;
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

/** The list of one's own dossiers and a dossier as a consultant gets them: over HTTP, signed in through the identity provider, the whole page. */
final class PageBench {

    private static final int USERS = 16;
    private static final int WARM_UP = 400;
    private static final int PAGES = 400;
    private static final int ROWS = 50;
    private static final String LIST = "/dossier/index.xhtml";
    private static final String DOSSIER = "/dossier/view.xhtml?nr=";
    private static final Pattern NUMBER = Pattern.compile("/dossier/view\\.xhtml\\?nr=(B-2026-[0-9]+)\"");
    private static final Pattern SIGN_IN = Pattern.compile("action=\"([^\"]+)\"");

    private final String application;
    private final BenchData data;
    private final String expected;

    PageBench(String application, BenchData data) throws SQLException {
        this.application = application;
        this.data = data;
        this.expected = String.format(Locale.forLanguageTag("nl"), "1–%d van %,d dossiers", ROWS, data.ownDossiers("wmo.consulent"));
    }

    /**
     * Measures with one user and with many at the same time, each asking for the next page as soon as the last one came.
     *
     * @param added what rings and log add to a service call
     * @return the lines of the report
     */
    List<String> lines(BenchSizes sizes, GrowthBench.Added added) throws IOException, InterruptedException, ExecutionException, SQLException {
        List<Session> sessions = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            sessions.add(new Session());
        }
        Session first = sessions.get(0);
        first.pages(WARM_UP);
        List<String> lines = new ArrayList<>(List.of("", "## The worklist over HTTP", "",
                "The page of one's own dossiers of a consultant, fifty with the exact count, at %,d dossiers and %,d access records: as shipped, from WildFly, signed in through Keycloak, as HTML with".formatted(
                        sizes.size(), sizes.log()),
                "menu and counts. Each user asks for the next page as soon as the last one came. Servers, database and users share the %d processors.".formatted(
                        Runtime.getRuntime().availableProcessors()),
                "Beside it what Open Zaak publishes for a restricted user's list of cases, at a million cases and on ten containers of one processor each, also asked without pauses: an API that answers in",
                "JSON. The figures tell of other machines and other work.", "",
                "| Users | median, ms | 95% within, ms | pages a second | goal, ms | Open Zaak, median, ms |", "| --- | --- | --- | --- | --- | --- |"));
        long before = data.records();
        long start = System.nanoTime();
        long[] alone = first.pages(PAGES);
        lines.add(row(1, alone, System.nanoTime() - start, "under 40", 200));
        double records = (data.records() - before) / (double) PAGES;
        List<String> numbers = first.numbers();
        first.dossiers(numbers, WARM_UP);
        before = data.records();
        long[] dossier = first.dossiers(numbers, PAGES);
        double recordsOfDossier = (data.records() - before) / (double) PAGES;
        together(sessions, WARM_UP / USERS);
        start = System.nanoTime();
        long[] many = together(sessions, PAGES / 4);
        lines.add(row(USERS, many, System.nanoTime() - start, "under 150", 320));
        lines.addAll(List.of("", "### What rings and log add to a page", "",
                "One user, the same pages. The server has no switch for rings and log, so a page without them is reckoned: from the page's median goes what they add to the page's own call in the table above,",
                "and for each record more that the page writes (menu, counts) what they add to the worklist's, the lighter one of the two.", "",
                "| Page | median, ms | records | reckoned without, ms | against without | goal |", "| --- | --- | --- | --- | --- | --- |",
                against("worklist", alone, records, added.worklist(), added.worklist(), 1.15),
                against("dossier", dossier, recordsOfDossier, added.dossier(), added.worklist(), 1.25)));
        return lines;
    }

    private static String against(String page, long[] times, double records, double addedToItsOwn, double addedToOthers, double goal) {
        double median = StackBench.median(times) / 1e6;
        double without = median - addedToItsOwn - (records - 1) * addedToOthers;
        return String.format(Locale.ROOT, "| %s | %.2f | %.1f | %.2f | %.2f | at most %.2f: %s |", page, median, records, without, median / without, goal, GrowthBench.reached(median / without, goal));
    }

    private static String row(int users, long[] times, long nanos, String goal, int peer) {
        Arrays.sort(times);
        return String.format(Locale.ROOT, "| %d | %.1f | %.1f | %.0f | %s | %d |", users, StackBench.median(times) / 1e6, times[times.length * 95 / 100] / 1e6,
                times.length / (nanos / 1e9), goal, peer);
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
            Matcher form = SIGN_IN.matcher(get(LIST));
            if (!form.find()) {
                throw new IOException("the identity provider shows no form to sign in with");
            }
            String account = "username=" + URLEncoder.encode("wmo.consulent", StandardCharsets.UTF_8) + "&password=demo";
            client.send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&"))).header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept-Language", "nl").POST(HttpRequest.BodyPublishers.ofString(account)).build(), BodyHandlers.ofString());
            String page = get(LIST);
            int rows = page.split("<tr>", -1).length - 2;
            if (!page.contains(expected) || rows != ROWS) {
                throw new IOException("not the page that is measured: " + rows + " rows, and " + (page.contains(expected) ? "" : "not ") + "\"" + expected + '"');
            }
        }

        /** The times of so many lists one after the other, in nanoseconds. */
        long[] pages(int many) throws IOException, InterruptedException {
            long[] times = new long[many];
            for (int i = 0; i < many; i++) {
                times[i] = timed(LIST, expected);
            }
            return times;
        }

        /** The times of so many dossiers one after the other, in nanoseconds. */
        long[] dossiers(List<String> numbers, int many) throws IOException, InterruptedException {
            long[] times = new long[many];
            for (int i = 0; i < many; i++) {
                String number = numbers.get(i % numbers.size());
                times[i] = timed(DOSSIER + number, "Traplift");
            }
            return times;
        }

        /** The numbers of the dossiers on the first page of the list. */
        List<String> numbers() throws IOException, InterruptedException {
            List<String> numbers = NUMBER.matcher(get(LIST)).results().map(found -> found.group(1)).toList();
            if (numbers.isEmpty()) {
                throw new IOException("the list has no dossiers that the bench made");
            }
            return numbers;
        }

        private long timed(String path, String expected) throws IOException, InterruptedException {
            long start = System.nanoTime();
            String page = get(path);
            long took = System.nanoTime() - start;
            if (!page.contains(expected)) {
                throw new IOException(path + " without \"" + expected + '"');
            }
            return took;
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
