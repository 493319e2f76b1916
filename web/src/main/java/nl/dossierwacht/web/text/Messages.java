package nl.dossierwacht.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;

/** The texts of all screens in one language, gathered from a file per feature. Each feature's keys start with a word of its own. */
public abstract class Messages extends ResourceBundle {

    /** The features that have texts. */
    static final List<String> FEATURES = List.of(
            "shell",
            "separation",
            "work",
            "dossier",
            "opening",
            "confidential",
            "reading",
            "identity",
            "transparency",
            "intake",
            "seen",
            "notes",
            "medical",
            "consent",
            "asking",
            "suspicion",
            "emergency",
            "bodies",
            "exchange",
            "archive",
            "inspection",
            "audit",
            "trawling");

    private final Map<String, String> texts = new HashMap<>();

    /** Reads the texts. @throws IllegalStateException if a file is missing or a key is there twice */
    protected Messages(String language) {
        for (String feature : FEATURES) {
            read("/nl/dossierwacht/web/%s/messages_%s.properties".formatted(feature, language));
        }
    }

    private void read(String file) {
        Properties read = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("texts are missing: " + file);
            }
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.forEach((key, text) -> {
            if (texts.putIfAbsent((String) key, (String) text) != null) {
                throw new IllegalStateException("there twice: " + key);
            }
        });
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
