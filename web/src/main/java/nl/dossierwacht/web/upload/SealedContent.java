package nl.dossierwacht.web.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * What was sent and isn't judged yet: a little in memory, more in a temporary file, and in both encrypted with a key that is in memory only. Whatever ends the
 * process, nothing readable is left.
 */
public final class SealedContent implements AutoCloseable {

    /** How the files of this server are called, so that those that it left when it was killed can go when it starts again, and no neighbour's. */
    static final String PREFIX = "dossierwacht-upload-" + Integer.toHexString(System.getProperty("jboss.server.base.dir", "").hashCode()) + '-';

    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int IN_MEMORY = 1 << 18;
    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;

    private final byte[] key = new byte[KEY_BYTES];
    private final byte[] counter = new byte[BLOCK_BYTES];
    private final long size;
    private final boolean whole;
    private byte[] inMemory;
    private Path file;

    /** Keeps what was read once, until it is asked for again. */
    public static SealedContent of(byte[] content) throws IOException {
        return new SealedContent(new ByteArrayInputStream(content), SealedUploads.folder(), content.length);
    }

    /** Takes all of a stream in, and keeps at most so much. @param folder for the temporary file @param most in bytes; of more, nothing is kept and only counted */
    SealedContent(InputStream in, Path folder, long most) throws IOException {
        SecureRandom random = new SecureRandom();
        random.nextBytes(key);
        random.nextBytes(counter);
        DeferredFileOutputStream sealed = DeferredFileOutputStream.builder().setThreshold(IN_MEMORY).setPrefix(PREFIX).setSuffix(".sealed").setDirectory(folder).get();
        long taken = 0;
        try (OutputStream out = new CipherOutputStream(sealed, cipher(Cipher.ENCRYPT_MODE))) {
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                taken += read;
                if (taken <= most) {
                    out.write(piece, 0, read);
                }
            }
        } catch (IOException | RuntimeException broken) {
            keep(sealed);
            close();
            throw broken;
        }
        keep(sealed);
        size = taken;
        whole = taken <= most;
        if (!whole) {
            close();
        }
    }

    private void keep(DeferredFileOutputStream sealed) {
        file = sealed.isInMemory() ? null : sealed.getPath();
        inMemory = sealed.isInMemory() ? sealed.getData() : null;
    }

    /** How much was sent, in bytes. */
    long size() {
        return size;
    }

    /** Whether all that was sent is here. */
    boolean isWhole() {
        return whole;
    }

    /** What was sent, in the clear. @throws IOException if it isn't kept any more */
    public InputStream open() throws IOException {
        if (file == null && inMemory == null) {
            throw new IOException("not kept any more");
        }
        InputStream sealed = file == null ? new ByteArrayInputStream(inMemory) : Files.newInputStream(file);
        return new CipherInputStream(sealed, cipher(Cipher.DECRYPT_MODE));
    }

    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(counter));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is part of every Java", e);
        }
    }

    /** It goes, and its key with it. */
    @Override
    public void close() throws IOException {
        inMemory = null;
        Arrays.fill(key, (byte) 0);
        if (file != null) {
            Files.deleteIfExists(file);
            file = null;
        }
    }
}
