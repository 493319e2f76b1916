package nl.dossierwacht.operation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.intake.reading.Readers;
import nl.dossierwacht.persistence.operation.Databases;

/** What the application needs around it and whether it is there now. Answers are yes or no, and never wait long. */
@ApplicationScoped
public class Condition {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Who asks ten times a second asks the neighbours once. */
    private static final Duration BRIEFLY = Duration.ofSeconds(2);
    private static final Duration A_WHILE = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    Databases databases;

    @Inject
    Readers readers;

    @Inject
    Clock clock;

    private Remembered content;
    private Remembered keys;
    private Remembered reader;
    private Remembered scanner;
    private Remembered identityProvider;
    private Remembered sealing;

    @PostConstruct
    void begin() {
        content = new Remembered(databases::contentAnswers, BRIEFLY, clock);
        keys = new Remembered(databases::keysAnswer, BRIEFLY, clock);
        reader = new Remembered(readers::available, A_WHILE, clock);
        scanner = new Remembered(() -> readers.scannerIsThere().orElse(true), A_WHILE, clock);
        sealing = new Remembered(databases::logIsBeingSealed, A_WHILE, clock);
        identityProvider = new Remembered(this::identityProviderAnswers, A_WHILE, clock);
    }

    /** The content's database can be reached. */
    public boolean contentIsReachable() {
        return content.get();
    }

    /** The keys' database can be reached. */
    public boolean keysAreReachable() {
        return keys.get();
    }

    /** Files can be read now, so that the gate can judge them. */
    public boolean readerIsAvailable() {
        return reader.get();
    }

    /** The virus scanner answers, or there is none. */
    public boolean scannerIsThere() {
        return scanner.get();
    }

    /** The identity provider tells how to sign in. */
    public boolean identityProviderIsReachable() {
        return identityProvider.get();
    }

    /** The access log is being sealed. */
    public boolean logIsBeingSealed() {
        return sealing.get();
    }

    private boolean identityProviderAnswers() {
        try {
            URI discovery = URI.create(System.getProperty("dossierwacht.oidc.url", "") + "/.well-known/openid-configuration");
            HttpRequest request = HttpRequest.newBuilder(discovery).timeout(PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException | IllegalArgumentException unreachable) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
