package nl.dossierwacht.it.sessions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a session and no browser, of whom a hundred fit on a small machine. */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern LOGIN_FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final int MOST_STEPS = 10;

    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final String application;

    /** Nobody yet. @param application its address */
    public Visitor(String application) {
        this.application = application;
    }

    /** Signs in; ends on the first page, or where hats are chosen. */
    public void signIn(String account) throws IOException, InterruptedException {
        HttpResponse<String> form = followed(send(HttpRequest.newBuilder(URI.create(application + "/")).GET()));
        Matcher action = LOGIN_FORM.matcher(form.body());
        if (!action.find()) {
            throw new IOException("no form to sign in with: " + form.statusCode());
        }
        String fields = "username=" + encoded(account) + "&password=demo&credentialId=";
        HttpResponse<String> last = followed(send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(fields))));
        if (last.statusCode() != 200 || !last.uri().toString().startsWith(application)) {
            throw new IOException("not signed in: " + last.statusCode());
        }
    }

    /** Whether the application shows its first page rather than sending to the identity provider. */
    public boolean isSignedIn() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(application + "/index.xhtml")).GET()).statusCode() == 200;
    }

    /** Asks for an address of the application; goes nowhere by itself. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(application + path)).GET());
    }

    /** Sends a form to an address of the application; goes nowhere by itself. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue())).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(application + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file, as a browser does; goes nowhere by itself. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String field, String fileName, byte[] file) throws IOException, InterruptedException {
        String boundary = boundary();
        byte[] head = head(boundary, fields, field, fileName);
        byte[] last = last(boundary);
        return sendForm(path, boundary, BodyPublishers.fromPublisher(
                BodyPublishers.concat(BodyPublishers.ofByteArray(head), BodyPublishers.ofByteArray(file), BodyPublishers.ofByteArray(last)), (long) head.length + file.length + last.length));
    }

    /** Sends a form with a file of which only the first bytes come, and then nothing, until the other side ends it. */
    public HttpResponse<String> postSlowly(String path, Map<String, String> fields, String field, String fileName, byte[] file, int first) throws IOException, InterruptedException {
        String boundary = boundary();
        InputStream stalls = new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    new CountDownLatch(1).await();
                    return -1;
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
        InputStream body = new SequenceInputStream(new ByteArrayInputStream(head(boundary, fields, field, fileName)), new SequenceInputStream(new ByteArrayInputStream(file, 0, first), stalls));
        return sendForm(path, boundary, BodyPublishers.ofInputStream(() -> body));
    }

    private HttpResponse<String> sendForm(String path, String boundary, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(application + path)).header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(body));
    }

    private static String boundary() {
        return "----" + UUID.randomUUID();
    }

    private static byte[] head(String boundary, Map<String, String> fields, String field, String fileName) {
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n").append(value).append("\r\n"));
        return head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(field).append("\"; filename=\"").append(fileName)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] last(String boundary) {
        return ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> followed(HttpResponse<String> first) throws IOException, InterruptedException {
        HttpResponse<String> answer = first;
        for (int step = 0; step < MOST_STEPS && answer.statusCode() / 100 == 3; step++) {
            answer = send(HttpRequest.newBuilder(answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow())).GET());
        }
        return answer;
    }

    /** Forgets the cookies, as a browser that was closed. */
    public void forget() {
        cookies.clear();
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        Map<String, String> jar = cookies.computeIfAbsent(builder.copy().build().uri().getAuthority(), of -> new HashMap<>());
        if (!jar.isEmpty()) {
            builder.header("Cookie", jar.entrySet().stream().map(cookie -> cookie.getKey() + '=' + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = CLIENT.send(builder.header("Accept-Language", "nl").build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";")[0].split("=", 2);
            jar.put(pair[0], pair[1]);
        }
        return answer;
    }
}
