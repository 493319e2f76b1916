package nl.dossierwacht.it.server;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import nl.dossierwacht.separation.Refusal;

/** All that an answer says, whatever its {@code toString} keeps back: records and collections to their last leaf. */
final class Spoken {

    private final StringBuilder said = new StringBuilder();

    private Spoken() {
    }

    /** What a result, or what was written into an argument, says. */
    static String by(Object... answers) {
        Spoken spoken = new Spoken();
        for (Object answer : answers) {
            spoken.hear(answer);
        }
        return spoken.said.toString();
    }

    /** What an exception and its causes say. */
    static String by(Throwable failure) {
        Spoken spoken = new Spoken();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            spoken.hear(cause.toString());
            if (cause instanceof Refusal refusal) {
                spoken.hear(refusal.decision());
            }
        }
        return spoken.said.toString();
    }

    private void hear(Object answer) {
        if (answer == null) {
            return;
        }
        if (answer instanceof Optional<?> maybe) {
            maybe.ifPresent(this::hear);
        } else if (answer instanceof Iterable<?> many) {
            many.forEach(this::hear);
        } else if (answer instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                hear(key);
                hear(value);
            });
        } else if (answer instanceof byte[] bytes) {
            said.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
        } else if (answer instanceof ByteArrayOutputStream written) {
            hear(written.toByteArray());
        } else if (answer.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(answer); i++) {
                hear(Array.get(answer, i));
            }
        } else if (answer instanceof Record record) {
            said.append(record).append('\n');
            for (RecordComponent part : record.getClass().getRecordComponents()) {
                hear(valueOf(part, record));
            }
        } else {
            said.append(answer).append('\n');
        }
    }

    private static Object valueOf(RecordComponent part, Record record) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
