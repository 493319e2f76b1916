package nl.dossierwacht.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The demo's passwords and keys: made at random at the first start, kept readable for the owner only. */
public final class Secrets {

    private static final String[] PASSWORDS = {"DW_OWNER_PASSWORD", "DW_DB_PASSWORD", "DW_NOTES_PASSWORD", "DW_SEALER_PASSWORD", "DW_LOG_RETENTION_PASSWORD", "DW_KEYS_PASSWORD",
        "KC_BOOTSTRAP_ADMIN_PASSWORD"};

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /** The secrets of an earlier start, or new ones; what an earlier start did not need yet is added. */
    public static Secrets in(Path file) {
        Properties values = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            } else {
                Files.createFile(file);
            }
            int known = values.size();
            for (String name : PASSWORDS) {
                values.putIfAbsent(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random(24)));
            }
            values.putIfAbsent("DW_MASTER_KEY", Base64.getEncoder().encodeToString(random(32)));
            values.putIfAbsent("DW_PSEUDONYM_KEY", Base64.getEncoder().encodeToString(random(32)));
            values.putIfAbsent("DW_SEALER_KEY", Base64.getEncoder().encodeToString(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded()));
            if (values.size() == known) {
                return new Secrets(values);
            }
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                values.store(writer, "Secrets of this demo only");
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw new DemoFailure("The demo's secrets can't be read or written: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new DemoFailure("This Java has no Ed25519. Use a JDK 17 or later.", e);
        }
    }

    /** One secret, by the name of its environment variable. */
    public String get(String name) {
        return values.getProperty(name);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
