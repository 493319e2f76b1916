package nl.dossierwacht.intake.reading.worker;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.mymonstercat.Model;

/**
 * Puts the strong engine's models where it looks for them, with how they are to be run written in: on the thread that
 * asks, and with all that makes them faster. Its binding has no setting for either, and by itself the engine takes as
 * many threads as there are processors, bound to one each and waiting busily; two workers' threads are bound to the
 * same ones. That a model says how it is run is the runtime's own way; it looks there if the environment tells it to,
 * which {@code WorkerProcess} does. Elsewhere the models do as before.
 */
final class StrongModels {

    private static final String KEY = "ort_config";
    private static final String OPTIONS = "{\"session_options\":{\"intra_op_num_threads\":1,\"inter_op_num_threads\":1,\"graph_optimization_level\":99}}";
    /** Field 14 of a model, as bytes with their length before them: one of its properties, of which field 1 is the name and field 2 the value. */
    private static final int PROPERTY = 14 << 3 | 2;
    private static final int NAME = 1 << 3 | 2;
    private static final int VALUE = 2 << 3 | 2;
    private static final int SEVEN_BITS = 7;

    private StrongModels() {
    }

    /** Writes them. What is there already the engine leaves as it is. */
    static void write(Model model) throws IOException {
        Path folder = Files.createDirectories(Path.of(model.getTempDirPath()));
        for (String name : model.getModelFileArray()) {
            String resource = model.getModelsDir() + "/" + name;
            try (InputStream in = StrongModels.class.getResourceAsStream(resource); OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                if (in == null) {
                    throw new FileNotFoundException(resource);
                }
                in.transferTo(out);
                if (name.endsWith(".onnx")) {
                    out.write(bytes(PROPERTY, property()));
                }
            }
        }
    }

    /** A message may go on behind its end: what is written there is read as a part of it. */
    private static byte[] property() throws IOException {
        ByteArrayOutputStream property = new ByteArrayOutputStream();
        property.write(bytes(NAME, KEY.getBytes(StandardCharsets.US_ASCII)));
        property.write(bytes(VALUE, OPTIONS.getBytes(StandardCharsets.US_ASCII)));
        return property.toByteArray();
    }

    private static byte[] bytes(int field, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(field);
        int length = content.length;
        for (; length >= 1 << SEVEN_BITS; length >>>= SEVEN_BITS) {
            out.write(length | 1 << SEVEN_BITS);
        }
        out.write(length);
        out.write(content);
        return out.toByteArray();
    }
}
