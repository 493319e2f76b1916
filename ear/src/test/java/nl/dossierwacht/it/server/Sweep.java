package nl.dossierwacht.it.server;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;

import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;

/** Every public method of every service that is deployed, and calls of it with all that somebody could try. */
record Sweep(Samples samples) {

    private static final int MOST_CALLS_OF_A_METHOD = 60;
    private static final long ALWAYS_THE_SAME = 20261124;
    /** Got once: what was got of {@link CDI} stays in memory, and there are tens of thousands of calls. */
    private static final Map<Class<?>, Object> SERVICES = new ConcurrentHashMap<>();

    /** One method of one service. */
    record Entry(Class<?> service, Method method) {

        Performs declared() {
            return method.getAnnotation(Performs.class);
        }

        @Override
        public String toString() {
            return service.getSimpleName() + '.' + method.getName();
        }
    }

    /** What a call gave: either a result or a failure. */
    record Answer(String said, Throwable failure) {

        boolean refused() {
            return failure instanceof Refusal;
        }
    }

    /** Found by asking the container, so that a new service is in it without anybody doing anything. */
    static List<Entry> everything() {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream().map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Stateless.class)).distinct()
                .flatMap(type -> Arrays.stream(type.getMethods()).filter(method -> method.getDeclaringClass() != Object.class)
                        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()).map(method -> new Entry(type, method)))
                .sorted(Comparator.comparing(Entry::toString)).toList();
    }

    /** The arguments of the calls of a method: all combinations, or as many of them as there is time for. */
    List<Object[]> calls(Entry entry) {
        return calls(entry, MOST_CALLS_OF_A_METHOD);
    }

    /** The same, up to a number of calls. */
    List<Object[]> calls(Entry entry, int most) {
        List<List<?>> values = Arrays.stream(entry.method().getGenericParameterTypes()).<List<?>>map(samples::of).toList();
        long all = values.stream().mapToLong(List::size).reduce(1, (product, size) -> product * size);
        Random random = new Random(ALWAYS_THE_SAME);
        List<Object[]> calls = new ArrayList<>();
        for (long call = 0; call < Math.min(all, most); call++) {
            long choice = all <= most ? call : random.nextLong(all);
            Object[] arguments = new Object[values.size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = fresh(values.get(i).get((int) (choice % values.get(i).size())));
                choice /= values.get(i).size();
            }
            calls.add(arguments);
        }
        return calls;
    }

    /** One call, as this person. */
    static Answer call(Entry entry, Somebody who, Object[] arguments) throws Exception {
        // A stranger who tries thousands of ids is told to wait, which would hide what a ring lets through.
        Rows.forgetReaches();
        return who.call(() -> {
            try {
                Object result = entry.method().invoke(SERVICES.computeIfAbsent(entry.service(), type -> CDI.current().select(type).get()), arguments);
                return new Answer(Spoken.by(result, written(arguments)), null);
            } catch (InvocationTargetException failed) {
                return new Answer(Spoken.by(failed.getCause()) + Spoken.by(written(arguments)), failed.getCause());
            }
        });
    }

    private static Object fresh(Object value) {
        return value instanceof ByteArrayOutputStream ? new ByteArrayOutputStream() : value;
    }

    private static Object written(Object[] arguments) {
        return Arrays.stream(arguments).filter(ByteArrayOutputStream.class::isInstance).toList();
    }
}
