package nl.dossierwacht.archive.pdfa.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Converts untrusted files to PDF/A in a process of its own. Files come on the standard input, answers go to the standard
 * output; what the libraries print goes nowhere. Ends when there are no more files.
 */
public final class ConversionWorker {

    private static final String READY = "ready";

    private ConversionWorker() {
    }

    /** Works until the server closes the line. */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        FileToPdfA files = new FileToPdfA();
        // The first validation reads the standard, which takes longer than any file may.
        files.convert("text/plain", READY, READY.getBytes(StandardCharsets.US_ASCII));
        out.writeUTF(READY);
        out.flush();
        try {
            while (true) {
                String mediaType = in.readUTF();
                String title = in.readUTF();
                byte[] content = in.readNBytes(in.readInt());
                answer(out, files.convert(mediaType, title, content), content);
            }
        } catch (EOFException end) {
            System.exit(0);
        }
    }

    private static void answer(DataOutputStream out, Optional<FileToPdfA.Result> result, byte[] content) throws IOException {
        out.writeUTF(result.map(FileToPdfA.Result::pronom).orElse(""));
        byte[] converted = result.map(FileToPdfA.Result::content).filter(changed -> changed != content).orElse(new byte[0]);
        out.writeInt(converted.length);
        out.write(converted);
        out.flush();
    }
}
